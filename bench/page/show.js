/** Renders six plain cards with a title, a date and twenty words. */
export function show(items) {
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  const list = document.createElement('ul');
  for (const { url, title, summary, date_published } of items) {
    const card = document.createElement('li');
    const link = card.appendChild(document.createElement('a'));
    link.href = url;
    link.textContent = title;
    const time = card.appendChild(document.createElement('time'));
    time.dateTime = date_published;
    time.textContent = date.format(new Date(date_published));
    card.appendChild(document.createElement('p')).textContent = summary.split(' ').slice(0, 20).join(' ');
    list.append(card);
  }
  document.querySelector('article').after(list);
  performance.mark('shown');
  navigator.sendBeacon('shown');
}
