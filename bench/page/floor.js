// The baseline: the newest six posts, unranked.
import { show } from './show.js';

const { items } = await (await fetch('feed.json')).json();
items.sort((a, b) => (a.date_published < b.date_published ? 1 : -1));
show(items.slice(0, 6));
