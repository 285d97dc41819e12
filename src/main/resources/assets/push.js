"use strict";
// Lets this browser be pushed to. Without a script, or where the browser cannot, the page says so.
(() => {
  const card = document.getElementById("push");
  if (!card) {
    return;
  }
  const button = card.querySelector("#push-subscribe");
  const problem = card.querySelector("#push-problem");

  const say = (word) => {
    problem.textContent = card.dataset[word];
    problem.hidden = false;
  };

  const bytes = (base64url) => {
    const plain = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (c) => c.charCodeAt(0));
  };

  const base64url = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const device = () => {
    const agent = navigator.userAgent;
    const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name)) || "?";
    const system = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"].find((name) => agent.includes(name)) || "";
    return `${browser === "Edg" ? "Edge" : browser} ${system}`.trim();
  };

  const subscribe = async () => {
    if ((await Notification.requestPermission()) !== "granted") {
      say("wordDenied");
      return;
    }
    await navigator.serviceWorker.register("/assets/push-worker.js");
    const worker = await ready();
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(card.dataset.key),
    });
    const answer = await fetch("/profile/ways/push", {
      method: "POST",
      body: new URLSearchParams({
        _csrf: card.dataset.csrf,
        endpoint: subscription.endpoint,
        p256dh: base64url(subscription.getKey("p256dh")),
        auth: base64url(subscription.getKey("auth")),
        device: device(),
      }),
    });
    if (!answer.ok) {
      say("wordRefused");
      return;
    }
    window.location.reload();
  };

  // The worker's scope is /assets/: nothing but pushes concerns it, so no page waits for it.
  const ready = async () => {
    const registration = await navigator.serviceWorker.getRegistration("/assets/");
    const worker = registration.installing || registration.waiting;
    if (worker) {
      await new Promise((done) => {
        worker.addEventListener("statechange", () => worker.state === "activated" && done());
        if (worker.state === "activated") {
          done();
        }
      });
    }
    return registration;
  };

  if (!("serviceWorker" in navigator) || !("PushManager" in window)) {
    button.disabled = true;
    say("wordUnable");
    return;
  }
  button.disabled = false;
  button.addEventListener("click", () => subscribe().catch(() => say("wordFailed")));
})();
