// Takes calls in the browser: by the carrier's script where there is a key for it, and from the demo's exchange. While it
// waits it says so every fifteen seconds; a page that is gone is rung no more.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const root = document.getElementById("browserphone");
  if (!root) {
    return;
  }
  const KEPT_EVERY = 15000;
  const API = "/api/v1/browser-phone";
  const PHONES = "/api/v1/demo/phones";
  const words = root.dataset;
  const by = (id) => document.getElementById(id);
  const title = document.title;
  let taking = false;
  let keeper = 0;
  let call = null;

  const show = (state, text) => {
    root.dataset.state = state;
    by("bp-state").textContent = text;
    by("bp-switch").textContent = taking ? words.wordStop : words.wordStart;
    by("bp-switch").hidden = state === "ringing" || state === "talking";
    by("bp-ringing").hidden = state !== "ringing";
    by("bp-talking").hidden = state !== "talking";
    by("bp-mute").hidden = !(call && call.mute);
    document.title = state === "ringing" ? `☎ ${text}` : title;
  };

  const idle = () => {
    call = null;
    leaveTalk();
    by("bp-heard").replaceChildren();
    by("bp-ticket").hidden = true;
    show(taking ? "waiting" : "off", taking ? words.wordWaiting : words.wordOff);
  };

  const send = async (method, path, body) => {
    const answer = await fetch(path, {
      method,
      headers: {
        Accept: "application/json",
        "X-CSRF-Token": words.csrf,
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
      keepalive: method === "DELETE",
    });
    if (answer.status === 401) {
      location.reload();
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw Object.assign(new Error(`${answer.status}`), { detail: problem.detail });
    }
    return answer.status === 204 ? null : answer.json();
  };

  /** Whom the call is about, as soon as the desk tells: the carrier does not know. */
  const tellAbout = async () => {
    const board = await send("GET", "/api/v1/callbacks?limit=200").catch(() => null);
    const own =
      board && board.items.find((item) => item.now && [item.now.engineer, item.now.colleague].includes(words.login));
    if (own && call) {
      const link = by("bp-ticket").querySelector("a");
      link.href = `/tickets/${own.ticket}`;
      link.textContent = words.wordTicket.replace("{0}", own.ticket).replace("{1}", own.customer ? own.customer.name : own.number);
      by("bp-ticket").hidden = false;
      watchTalk(own.ticket);
    }
  };

  // ---- what can be done while engineer and customer talk

  let talk = null;

  const leaveTalk = () => {
    if (talk) {
      talk.feed.close();
      talk = null;
    }
    by("bp-talk").hidden = true;
  };

  const watchTalk = (ticket) => {
    if (talk && talk.ticket === ticket) {
      return;
    }
    leaveTalk();
    talk = { ticket, feed: new EventSource(`/live?topics=ticket.${ticket}`) };
    talk.feed.addEventListener(`ticket.${ticket}`, showTalk);
    talk.feed.addEventListener("open", showTalk);
  };

  const person = (name, state) => {
    const item = document.createElement("li");
    const badge = document.createElement("span");
    badge.className = `badge s-${{ muted: "paused", joined: "up" }[state] || "inactive"}`;
    badge.textContent = words[`wordGuest${state.replace(/(^|-)([a-z])/g, (all, dash, letter) => letter.toUpperCase())}`];
    item.append(badge, ` ${name}`);
    return item;
  };

  const nameOf = (login) =>
    login === words.login
      ? words.name
      : by("bp-colleague").querySelector(`[value="${CSS.escape(login)}"]`)?.textContent || login;

  const note = (text) => {
    by("bp-note").textContent = text;
    by("bp-note").hidden = !text;
  };

  const showTalk = async () => {
    const watched = talk;
    const ticket = watched && (await send("GET", `/api/v1/tickets/${watched.ticket}`).catch(() => null));
    const now = ticket && ticket.callback && ticket.callback.talk;
    if (!watched || talk !== watched) {
      return;
    }
    by("bp-talk").hidden = !now;
    if (!now) {
      return;
    }
    const guest = now.colleague;
    const own = now.people.find((one) => one.engineer === words.login);
    const leads = Boolean(own) && guest?.engineer !== words.login;
    const absent = guest && !["joined", "not-needed"].includes(guest.state) ? [person(nameOf(guest.engineer), guest.state)] : [];
    by("bp-people").replaceChildren(
      ...now.people.map((one) =>
        person(one.engineer ? nameOf(one.engineer) : words.wordCustomer, one.muted ? "muted" : "joined"),
      ),
      ...absent,
    );
    note(now.hindered ? words.wordHindered : now.move === "not-moved" ? words.wordNotMoved : now.move === "moving" ? words.wordMoving : "");
    talk.muted = Boolean(own && own.muted);
    by("bp-orders").hidden = !leads;
    by("bp-silence").hidden = Boolean(call && call.mute);
    by("bp-silence").textContent = talk.muted ? words.wordUnmute : words.wordMute;
    by("bp-silence").setAttribute("aria-pressed", `${talk.muted}`);
    by("bp-invite").hidden = !leads || ["intended", "ringing", "briefing", "joined"].includes(guest?.state);
  };

  const order = (path, body) =>
    talk &&
    send("POST", `/api/v1/tickets/${talk.ticket}/${path}`, body).then(showTalk, (failure) =>
      note(failure.detail || words.wordLost),
    );

  // A call is something with answer, decline, press, hangUp, and mute where there is a voice.
  const rings = (incoming) => {
    call = incoming;
    show("ringing", words.wordRinging);
    by("bp-answer").focus();
    tellAbout();
  };

  const talks = () => {
    show("talking", words.wordTalking);
    by("bp-mute").setAttribute("aria-pressed", "false");
    by("bp-mute").textContent = words.wordMute;
  };

  // ---- the carrier

  let device = null;
  let reachable = true;

  // Nothing rings here until the carrier's script has its connection again: the telephone does.
  const unreachable = () => {
    reachable = false;
    if (taking) {
      send("DELETE", API).catch(() => {});
      if (!call) {
        show("lost", words.wordLost);
      }
    }
  };

  const carrierCall = (incoming) => ({
    answer: () => incoming.accept(),
    decline: () => incoming.reject(),
    press: (key) => incoming.sendDigits(key),
    hangUp: () => incoming.disconnect(),
    mute: (yes) => incoming.mute(yes),
  });

  const connectToCarrier = async () => {
    const { token } = await send("POST", `${API}/token`);
    // Asked for before the first call, so that nobody has to answer the browser's question while it rings.
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    microphone.getTracks().forEach((track) => track.stop());
    device = new window.Twilio.Device(token, { closeProtection: true, logLevel: "error" });
    device.on("incoming", (incoming) => {
      if (call) {
        incoming.reject();
        return;
      }
      incoming.on("accept", talks);
      ["cancel", "reject", "disconnect"].forEach((end) => incoming.on(end, idle));
      rings(carrierCall(incoming));
    });
    device.on("registered", () => {
      reachable = true;
      if (taking) {
        keep();
      }
    });
    device.on("unregistered", unreachable);
    device.on("error", () => !call && unreachable());
    device.on("tokenWillExpire", async () => device.updateToken((await send("POST", `${API}/token`)).token));
    await device.register();
  };

  // ---- the demo

  let feed = null;

  const demoCall = (sid) => {
    const act = (what, body) => send("POST", `${PHONES}/calls/${sid}/${what}`, body || {}).then(look, look);
    return {
      sid,
      answer: () => act("answer", { machine: false }),
      decline: () => act("decline"),
      press: (key) => act("press", { keys: key }),
      hangUp: () => act("hang-up"),
    };
  };

  const hears = (lines) => {
    const place = by("bp-heard");
    lines.slice(place.childElementCount).forEach((line) => {
      const said = document.createElement("p");
      said.textContent = line.text;
      place.append(said);
    });
    place.scrollTop = place.scrollHeight;
  };

  const look = async () => {
    const phones = await send("GET", PHONES).catch(() => null);
    if (!phones || !taking) {
      return;
    }
    const own = phones.items
      .filter((phone) => phone.number === words.number)
      .flatMap((phone) => phone.calls)
      .find((one) => one.browser && one.state !== "over");
    if (!own) {
      if (call && call.sid) {
        idle();
      }
    } else if (own.state === "ringing") {
      if (!call) {
        rings(demoCall(own.sid));
      }
    } else {
      if (!call || root.dataset.state === "ringing") {
        call = demoCall(own.sid);
        talks();
        tellAbout();
      }
      by("bp-heard").lang = own.language;
      hears(own.heard);
    }
  };

  const connectToDemo = () => {
    feed = new EventSource("/live?topics=phones");
    feed.addEventListener("phones", look);
    feed.addEventListener("open", look);
  };

  // ---- taking calls or not

  const keep = () =>
    reachable &&
    send("PUT", API).then(
      () => root.dataset.state === "lost" && !call && idle(),
      () => !call && show("lost", words.wordLost),
    );

  const start = async () => {
    taking = true;
    reachable = true;
    show("connecting", words.wordConnecting);
    try {
      if (words.carrier === "yes") {
        await connectToCarrier();
      }
      if (words.simulator === "yes") {
        connectToDemo();
      }
      await send("PUT", API);
      keeper = window.setInterval(keep, KEPT_EVERY);
      idle();
    } catch (failure) {
      stop();
      const denied = failure && ["NotAllowedError", "NotFoundError"].includes(failure.name);
      show("off", denied ? words.wordNoMicrophone : words.wordLost);
    }
  };

  const stop = () => {
    taking = false;
    window.clearInterval(keeper);
    send("DELETE", API).catch(() => {});
    if (device) {
      device.destroy();
      device = null;
    }
    if (feed) {
      feed.close();
      feed = null;
    }
    idle();
  };

  by("bp-silence").addEventListener("click", () => order("talk/mute", { muted: !talk.muted }));
  by("bp-brief").addEventListener("click", () => order("talk/brief"));
  by("bp-back").addEventListener(
    "click",
    () => window.confirm(words.wordBackSure) && order("callback/result", { result: "back-to-queue" }),
  );
  by("bp-invite").addEventListener("submit", (event) => {
    event.preventDefault();
    order("talk/colleague", { engineer: by("bp-colleague").value });
  });
  by("bp-switch").addEventListener("click", () => (taking ? stop() : start()));
  by("bp-answer").addEventListener("click", () => call && call.answer());
  by("bp-decline").addEventListener("click", () => call && call.decline());
  by("bp-hang-up").addEventListener("click", () => call && call.hangUp());
  by("bp-mute").addEventListener("click", (event) => {
    const yes = event.target.getAttribute("aria-pressed") !== "true";
    call.mute(yes);
    event.target.setAttribute("aria-pressed", `${yes}`);
    event.target.textContent = yes ? words.wordUnmute : words.wordMute;
  });
  root.querySelectorAll("[data-key]").forEach((button) =>
    button.addEventListener("click", () => call && call.press(button.dataset.key)),
  );
  window.addEventListener("pagehide", () => taking && stop());
});
