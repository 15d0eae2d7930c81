/*
 * Delays requests with `?slow` in the URL by three seconds. The builder starts this service worker for the slow sample.
 */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).searchParams.has('slow')) return;
  const pause = new Promise((resolve) => setTimeout(resolve, 3000));
  event.respondWith(pause.then(() => fetch(event.request)));
});
