/*
 * A slow server for a page that has none: what is asked for with `?slow` in its address is answered after three seconds.
 * The builder starts it when somebody wants to see the block wait.
 */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).searchParams.has('slow')) return;
  const pause = new Promise((resolve) => setTimeout(resolve, 3000));
  event.respondWith(pause.then(() => fetch(event.request)));
});
