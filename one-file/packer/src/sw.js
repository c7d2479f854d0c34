// Keeps the page for when there is no network. It serves its own files alone, as they were when they were
// kept together; a newer page waits until nobody uses this one, or until the page says so.
"use strict";

const VERSION = "VERSION_OF_THE_PAGE";
const FILES = FILES_OF_THE_PAGE;
// Several pages may stand on one server; each has its own place.
const KIND = "junheng " + registration.scope + " ";

addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(KIND + VERSION);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
  };
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(KIND) && name !== KIND + VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const name = url.pathname.slice(new URL(registration.scope).pathname.length);
  const isPage = name === "" || name === "index.html";
  if (!isPage && !FILES.includes(name)) return;
  const answer = async () => {
    const cache = await caches.open(KIND + VERSION);
    const kept = await cache.match(isPage ? "./" : name, { ignoreSearch: true });
    return kept ?? fetch(request);
  };
  event.respondWith(answer());
});
