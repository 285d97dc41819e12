// What pages can do beyond HTML: say what went wrong, count down, keep what is being typed when live parts change.
// Every page works without this file; words come from the page, never from here.
"use strict";

(() => {
  const words = () => document.body.dataset;

  // ---- what went wrong with a request in the background

  const problem = () => document.getElementById("problem");

  const say = (element) => {
    problem().replaceChildren(element);
    problem().scrollIntoView({ block: "nearest" });
  };

  const alertSaying = (text) => {
    const alert = document.createElement("p");
    alert.className = "alert alert-error";
    alert.textContent = text;
    return alert;
  };

  document.addEventListener("htmx:responseError", (event) => {
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText || "", "text/html");
    say(answer.querySelector(".alert") || alertSaying(`${words().wordFailed} (${event.detail.xhr.status})`));
  });

  document.addEventListener("htmx:sendError", () => say(alertSaying(words().wordOffline)));

  // Somebody else was faster. The answer belongs beside the form, not in its place: what was typed stays.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 412) {
      const answer = new DOMParser().parseFromString(event.detail.xhr.responseText || "", "text/html");
      event.detail.shouldSwap = false;
      say(answer.querySelector(".alert") || alertSaying(words().wordConflict));
    } else if (event.detail.successful) {
      problem().replaceChildren();
    }
  });

  // ---- live parts

  // What is fetched goes into the part (innerHTML), never in its place: news that comes meanwhile waits at the part for
  // the next fetch, and would be lost with it.

  // A part with data-keep holds forms: it is not replaced under the hands of somebody who types.
  // With data-typed it shows what was typed before and not accepted: that is not replaced either.
  const busy = (part) =>
    part.hasAttribute("data-typed") ||
    [...part.querySelectorAll("textarea, input, select")].some(
      (field) =>
        field === document.activeElement ||
        (field.type === "checkbox" || field.type === "radio"
          ? field.checked !== field.defaultChecked
          : "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue),
    );

  document.addEventListener("htmx:beforeRequest", (event) => {
    const part = event.detail.elt;
    if (part instanceof Element && part.hasAttribute("data-keep") && busy(part)) {
      event.preventDefault();
      part.setAttribute("data-outdated", "");
    }
  });

  // Somebody may have begun to type after the request had gone out.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const part = event.detail.target;
    if (event.detail.requestConfig.elt === part && part.hasAttribute("data-keep") && busy(part)) {
      event.detail.shouldSwap = false;
      part.setAttribute("data-outdated", "");
    }
  });

  // What somebody has unfolded stays unfolded.
  let unfolded = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    unfolded = [...event.detail.target.querySelectorAll("details[id][open]")].map((part) => part.id);
  });
  document.addEventListener("htmx:afterSettle", () => {
    unfolded.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    count();
  });

  // After a pause of the connection nobody knows what was missed.
  const opened = new WeakSet();
  document.addEventListener("htmx:sseOpen", (event) => {
    const source = event.target;
    if (opened.has(source)) {
      source.querySelectorAll("[data-live]").forEach((part) => htmx.trigger(part, "refresh"));
    }
    opened.add(source);
  });

  // Leaving the page is no failure of the connection, not even of one that has not opened yet.
  const connections = new Set();
  const connect = htmx.createEventSource;
  htmx.createEventSource = (address) => {
    // The page was drawn before it listens: it is told what happened in between.
    const connection = connect(`${address}&age=${Math.ceil(performance.now())}`);
    connections.forEach((old) => old.readyState === EventSource.CLOSED && connections.delete(old));
    connections.add(connection);
    return connection;
  };
  window.addEventListener("pagehide", () => connections.forEach((connection) => connection.close()));

  // ---- countdown: <time data-left="seconds">, counted from the moment at which the element appeared, because the
  // desk's clock is not this machine's clock

  const began = new WeakMap();

  const span = (seconds) => {
    const whole = Math.abs(Math.trunc(seconds));
    const [days, hours, minutes, rest] = [
      Math.floor(whole / 86400),
      Math.floor(whole / 3600) % 24,
      Math.floor(whole / 60) % 60,
      whole % 60,
    ];
    const { wordDay, wordHour, wordMinute, wordSecond } = words();
    if (days) {
      return `${days}${wordDay}${hours ? `${hours}${wordHour}` : ""}`;
    }
    if (hours) {
      return `${hours}${wordHour}${minutes ? `${minutes}${wordMinute}` : ""}`;
    }
    return minutes ? `${minutes}${wordMinute}` : `${rest}${wordSecond}`;
  };

  const count = () => {
    document.querySelectorAll("[data-left]").forEach((element) => {
      if (!began.has(element)) {
        began.set(element, performance.now());
      }
      const left = Number(element.dataset.left) - (performance.now() - began.get(element)) / 1000;
      const text = (left < 0 ? words().wordOver : words().wordLeft).replace("{0}", span(left).trim());
      if (element.textContent !== text) {
        element.textContent = text;
      }
    });
  };

  // ---- keys: data-key names the one that goes to a field or presses a button

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const place = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (place) {
      event.preventDefault();
      if (place.matches("input, textarea, select")) {
        place.focus();
      } else {
        place.click();
      }
    }
  });

  // ---- forms

  // A second press while the first is on its way would do it twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "post" && !event.defaultPrevented) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
    }
  });
  window.addEventListener("pageshow", () =>
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent),
  );

  // <input type="file" data-reads-into="id">: the file goes into the text field, where it can be looked at first.
  document.addEventListener("change", async (event) => {
    const into = event.target.dataset?.readsInto;
    if (into && event.target.files.length) {
      const text = await event.target.files[0].text();
      if (/[\u0000\uFFFD]/.test(text)) {
        event.target.value = "";
        say(alertSaying(event.target.dataset.wordBinary));
        return;
      }
      problem().replaceChildren();
      document.getElementById(into).value = text;
    }
  });

  // <form data-sure="…"> asks first.
  document.addEventListener(
    "submit",
    (event) => {
      const question = event.target.dataset.sure;
      if (question && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );

  // On a narrow screen the navigation scrolls: where one is must be in sight.
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelector(".nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }),
  );

  document.addEventListener("DOMContentLoaded", count);
  window.setInterval(count, 1000);
})();
