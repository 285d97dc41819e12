// The simulator's telephones: shows what the desk says on each of them and sends what their owners do. Words and
// markup come from the page; what has been said is only ever added to, so that a screen reader follows.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const API = "/api/v1/demo/phones";
  const OWN = "orikaeshi.simulator.call";
  const root = document.getElementById("simulator");
  const words = root.dataset;
  const voice = window.simulatorVoice;
  const part = (owner, name) => owner.querySelector(`[data-is="${name}"]`);
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const word = (name) => words[`word${name.replace(/(^|-)([a-z])/g, (all, dash, letter) => letter.toUpperCase())}`];

  // ---- talking to the desk

  const complain = (text) => {
    const alert = document.createElement("p");
    alert.className = "alert alert-error";
    alert.textContent = text;
    const place = document.getElementById("problem");
    place.replaceChildren(alert);
    place.scrollIntoView({ block: "nearest" });
  };

  const send = async (path, body) => {
    const options = body
      ? {
          method: "POST",
          headers: { "Content-Type": "application/json", "X-CSRF-Token": words.csrf },
          body: JSON.stringify(body),
        }
      : {};
    let answer;
    try {
      answer = await fetch(path, options);
    } catch {
      complain(document.body.dataset.wordOffline);
      return null;
    }
    if (answer.status === 401) {
      location.reload();
      return null;
    }
    const json = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      complain([json.title || words.wordFailed, json.detail].filter(Boolean).join(document.documentElement.lang === "ja" ? "。" : ". "));
      return null;
    }
    if (body) {
      document.getElementById("problem").replaceChildren();
    }
    return json;
  };

  // One after the other: keys pressed fast must arrive in their order.
  let last = Promise.resolve();
  const inTurn = (action) => (last = last.then(action, action));

  const act = (sid, what, body = {}) =>
    inTurn(async () => {
      const call = await send(`${API}/calls/${sid}/${what}`, body);
      if (call) {
        showCall(call);
      }
      await refresh();
    });

  // ---- one call

  const calls = new Map();

  const piece = (css, text) =>
    Object.assign(document.createElement("span"), { className: css, textContent: text });

  const append = (shown, line) => {
    const { kind, text } = line;
    if (kind === "ended") {
      return;
    }
    const previous = shown.lines.lastElementChild;
    if (kind === "pressed" && previous?.dataset.kind === "pressed") {
      previous.lastElementChild.textContent += text;
      return;
    }
    if (text && previous?.dataset.kind === kind) {
      previous.append(piece("sim-said", text));
      return;
    }
    const item = document.createElement("div");
    item.dataset.kind = kind;
    const who = word(`line-${kind}`);
    item.append(...(text ? [piece("sim-who", who), piece("sim-said", text)] : [piece("sim-event", who)]));
    shown.lines.append(item);
  };

  const joined = (call) => {
    const many = call.others > 1 ? words.wordJoinedMore.replace("{0}", call.others + 1) : words.wordJoined;
    return call.muted ? `${many} · ${words.wordMuted}` : many;
  };

  const asked = (call) => {
    if (call.state === "over") {
      return "";
    }
    if (!call.asked) {
      return call.joined ? joined(call) : word("ask-wait");
    }
    if (call.asked.recording) {
      return word("ask-recording");
    }
    return call.asked.keypad ? word(call.asked.digits === 1 ? "ask-key" : "ask-keys") : word("ask-speech");
  };

  const listen = (shown) => {
    const hint = part(shown.element, "microphone-hint");
    hint.textContent = "…";
    voice.listen(shown.call.language, (heard) => {
      hint.textContent = heard ? "" : word("mic-failed");
      if (heard) {
        act(shown.call.sid, "say", { text: heard });
      }
    });
  };

  const build = (sid) => {
    const element = copy("call-part");
    const shown = { element, lines: element.querySelector(".sim-lines"), heard: 0, call: null, live: false };
    const press = (key) => {
      voice.silence();
      act(sid, "press", { keys: key });
    };
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.press) {
        press(button.dataset.press);
      } else if (button?.dataset.act === "microphone") {
        listen(shown);
      } else if (button?.dataset.act) {
        voice.silence();
        act(sid, button.dataset.act);
      }
    });
    element.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input");
      if (!typing && /^[0-9*#]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        press(event.key);
      }
    });
    part(element, "say").addEventListener("submit", (event) => {
      event.preventDefault();
      const field = event.target.elements.text;
      if (field.value.trim()) {
        voice.silence();
        act(sid, "say", { text: field.value.trim() });
        field.value = "";
      }
    });
    if (!voice.canHear) {
      element.querySelector('[data-act="microphone"]').hidden = true;
      part(element, "microphone-hint").textContent = word("mic-none");
    }
    calls.set(sid, shown);
    return shown;
  };

  const toEnd = (shown) => {
    shown.lines.scrollTop = shown.lines.scrollHeight;
  };

  /** Puts the call into its place on the page. */
  const place = (shown, parent) => {
    if (shown.element.parentElement !== parent) {
      parent.replaceChildren(...parent.querySelectorAll(":scope > summary"), shown.element);
      toEnd(shown);
    }
  };

  /** Brings what is shown of the call up to date. */
  const showCall = (call) => {
    const shown = calls.get(call.sid) || build(call.sid);
    // An answer that was overtaken by a newer one says nothing new.
    if (shown.call && call.heard.length < shown.heard) {
      return shown;
    }
    const fresh = call.heard.slice(shown.heard);
    const atEnd = shown.lines.scrollHeight - shown.lines.scrollTop - shown.lines.clientHeight < 40;
    fresh.forEach((line) => append(shown, line));
    // Whoever opens the page in the middle of a call need not hear its beginning.
    if (shown.call || Date.now() - opened > 2000) {
      fresh.filter((line) => line.kind === "said").forEach((line) => voice.speak(line.text, call.language));
    }
    shown.heard = call.heard.length;
    shown.call = call;
    shown.live ||= call.state === "talking";
    const over = call.state === "over";
    part(shown.element, "asked").textContent = asked(call);
    shown.element.classList.toggle("sim-wants-keys", Boolean(call.asked?.keypad));
    shown.element.classList.toggle("sim-wants-words", Boolean(call.asked?.speech));
    part(shown.element, "controls").hidden = over;
    shown.element.querySelector('[data-act="silence"]').disabled = !call.asked;
    const after = part(shown.element, "after");
    after.hidden = !over;
    after.textContent = over ? word(call.result === "failed" ? "failed-call" : call.result) : "";
    if (call.ticket) {
      const link = part(shown.element, "ticket-link");
      link.href = `/tickets/${call.ticket}`;
      link.textContent = words.wordTicket.replace("{0}", call.ticket);
      part(shown.element, "report-link").href = `/api/v1/reports/incidents/${call.ticket}.pdf`;
      part(shown.element, "ticket").hidden = !over;
    }
    if (fresh.length && atEnd) {
      toEnd(shown);
    }
    return shown;
  };

  // ---- the telephones that ring

  const phones = new Map();

  const buildPhone = (phone) => {
    const element = copy("phone-part");
    const shown = { element, sid: null };
    element.id = `phone-${phone.number.replace("+", "")}`;
    part(element, "name").textContent = phone.name || words.wordStranger;
    part(element, "company").textContent = phone.company && phone.company !== phone.name ? phone.company : "";
    part(element, "number").textContent = phone.national;
    part(element, "ring").addEventListener("click", (event) => {
      const what = event.target.closest("button")?.dataset.act;
      if (what === "decline") {
        act(shown.sid, "decline");
      } else if (what) {
        const answered = act(shown.sid, "answer", { machine: what === "voicemail" });
        answered.then(() => calls.get(shown.sid)?.lines.focus());
      }
    });
    const list = root.querySelector(`[data-owner="${phone.owner || "other"}"]`);
    list.append(element);
    list.previousElementSibling.hidden = false;
    phones.set(phone.number, shown);
    return shown;
  };

  const state = (call) => {
    if (call.state === "ringing") {
      return [call.browser ? words.wordRingingBrowser : words.wordRinging, "s-soon"];
    }
    if (call.state === "talking") {
      return [call.joined ? joined(call) : words.wordTalking, "s-up"];
    }
    return [words.wordQuiet, "s-inactive"];
  };

  const showPhone = (phone) => {
    const rung = phone.calls.filter((call) => !call.dialled);
    const live = phone.calls.find((call) => call.state !== "over");
    if (!phone.number || (!phone.owner && !rung.length && !phones.has(phone.number))) {
      return;
    }
    const shown = phones.get(phone.number) || buildPhone(phone);
    const [text, css] = live ? state(live) : [words.wordQuiet, "s-inactive"];
    const badge = part(shown.element, "state");
    badge.textContent = text;
    badge.className = `badge ${css}`;
    const message = phone.messages.at(-1);
    const sms = part(shown.element, "sms");
    sms.hidden = !message;
    if (message && sms.dataset.at !== message.at) {
      sms.dataset.at = message.at;
      part(sms, "sms-text").textContent = message.text;
    }
    const newest = rung.at(-1);
    const ringing = newest?.state === "ringing";
    shown.element.classList.toggle("sim-rings", ringing);
    part(shown.element, "ring").hidden = !ringing;
    shown.sid = newest?.sid;
    const past = part(shown.element, "past");
    past.hidden = !newest || newest.state !== "over" || !newest.heard.some((line) => line.kind === "said");
    if (newest?.state === "talking") {
      place(showCall(newest), part(shown.element, "call"));
    } else if (newest && !past.hidden) {
      const call = showCall(newest);
      place(call, past);
      // A call that has just ended before somebody's eyes stays open.
      past.open ||= call.live;
      call.live = false;
    } else {
      past.open = false;
    }
  };

  const tellRinging = (all) => {
    const notice = document.getElementById("ringing");
    const ringing = all.filter((phone) => phone.calls.some((call) => !call.dialled && call.state === "ringing"));
    const said = ringing.map((phone) => phone.number).join();
    if (notice.dataset.said !== said) {
      notice.dataset.said = said;
      notice.replaceChildren(
        ...ringing.map((phone) => {
          const link = document.createElement("a");
          link.href = `#phone-${phone.number.replace("+", "")}`;
          const browser = phone.calls.some((call) => call.browser && call.state === "ringing");
          link.textContent = (browser ? words.wordRingsBrowser : words.wordRings).replace("{0}", phone.name || phone.national);
          return link;
        }),
      );
    }
  };

  // ---- the call that was dialled here

  const ownCall = (all) => {
    const dialled = all.flatMap((phone) => phone.calls).filter((call) => call.dialled);
    const own = dialled.find((call) => call.sid === sessionStorage.getItem(OWN));
    return own || dialled.find((call) => call.state !== "over");
  };

  const showOwn = (call) => {
    if (call) {
      place(showCall(call), document.getElementById("own-call"));
    }
    const talking = Boolean(call) && call.state !== "over";
    document.getElementById("dial").hidden = talking;
    document.getElementById("own-hint")?.toggleAttribute("hidden", !talking);
  };

  const markStep = (all, own) => {
    const rings = (owner) =>
      all.some((phone) => phone.owner === owner && phone.calls.some((c) => !c.dialled && c.state !== "over"));
    const joined = all.some((phone) =>
      phone.calls.some((c) => own && c.began >= own.began && c.heard.some((line) => line.kind === "joined")),
    );
    const step =
      own && own.state !== "over"
        ? "answer"
        : rings("customer") || rings(null)
          ? "customer"
          : rings("engineer") || (own && !joined)
            ? "engineer"
            : own && joined
              ? "report"
              : "dial";
    root.querySelectorAll("[data-step]").forEach((item) => {
      if (item.dataset.step === step) {
        item.setAttribute("aria-current", "step");
      } else {
        item.removeAttribute("aria-current");
      }
    });
  };

  // ---- keeping up

  const opened = Date.now();
  let asking = null;
  let again = false;

  const show = (phones) => {
    const own = ownCall(phones);
    showOwn(own);
    phones.forEach(showPhone);
    tellRinging(phones);
    markStep(phones, own);
  };

  const ask = async () => {
    do {
      again = false;
      const answer = await send(API);
      if (answer) {
        show(answer.items);
      }
    } while (again);
    asking = null;
  };

  /** Ends once what is shown is not older than this call. */
  const refresh = () => {
    if (asking) {
      again = true;
    } else {
      asking = ask();
    }
    return asking;
  };

  const feed = new EventSource("/live?topics=phones,tickets");
  feed.addEventListener("phones", refresh);
  feed.addEventListener("tickets", refresh);
  feed.addEventListener("open", refresh);
  window.addEventListener("beforeunload", () => feed.close());

  // ---- dialling

  const dial = document.getElementById("dial");

  const chosen = () => {
    const option = dial.elements.who.selectedOptions[0];
    dial.elements.typed.closest("label").hidden = option.value !== "other";
    dial.elements.typed.required = option.value === "other";
    if (option.dataset.number) {
      root.querySelectorAll('[data-is="how-number"]').forEach((place) => (place.textContent = `${option.dataset.number}#`));
      root.querySelectorAll('[data-is="how-name"]').forEach((place) => (place.textContent = option.dataset.name));
    }
  };

  dial.elements.who.addEventListener("change", chosen);
  chosen();

  dial.addEventListener("submit", (event) => {
    event.preventDefault();
    const { who, typed, line } = dial.elements;
    const from = who.value === "withheld" ? "" : who.value === "other" ? typed.value.trim() : who.value;
    voice.silence();
    inTurn(async () => {
      const call = await send(`${API}/dial`, { from, line: line.value });
      if (call) {
        sessionStorage.setItem(OWN, call.sid);
        showOwn(call);
        calls.get(call.sid).element.querySelector("[data-press]").focus();
        await refresh();
      }
    });
  });

  // ---- mute and clock

  const mute = document.getElementById("mute");
  mute.setAttribute("aria-pressed", voice.isMuted());
  mute.addEventListener("click", () => {
    voice.mute(!voice.isMuted());
    mute.setAttribute("aria-pressed", voice.isMuted());
  });
  voice.whenVoices((some) => {
    mute.hidden = !some;
    document.getElementById("no-voice").hidden = some;
  });

  // Counted from the desk's own words for its time: neither its clock nor its zone is this machine's.
  const time = document.getElementById("desk-time");
  let told = 0;
  let since = 0;

  const showTime = () => {
    time.textContent = new Date(told + performance.now() - since).toISOString().slice(0, 19).replace("T", " ");
  };

  const setTime = (local) => {
    told = Date.parse(`${local.slice(0, 19).replace(" ", "T")}Z`);
    since = performance.now();
    showTime();
  };

  setTime(time.textContent);
  window.setInterval(showTime, 1000);

  root.querySelectorAll("[data-advance]").forEach((button) =>
    button.addEventListener("click", () =>
      inTurn(async () => {
        const answer = await send("/api/v1/demo/clock", { advance: button.dataset.advance });
        if (answer) {
          setTime(answer.now);
          await refresh();
        }
      }),
    ),
  );

  refresh();
});
