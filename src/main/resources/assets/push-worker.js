"use strict";
// Shows what the desk pushes, and leads to where it happened. It keeps nothing and answers no request of a page.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
  const told = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification("Orikaeshi", {
      body: told.text || "",
      tag: told.id,
      icon: "/assets/icon.svg",
      data: { link: told.link || "/" },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const link = new URL(event.notification.data.link, self.location.origin);
  // What is pushed comes from the desk; still, no notification leads away from it.
  const address = self.location.origin + link.pathname + link.search;
  event.waitUntil(self.clients.openWindow(address));
});
