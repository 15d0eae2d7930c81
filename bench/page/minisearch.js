// The same cards, ranked by MiniSearch.
import MiniSearch from './minisearch-library.js';
import { show } from './show.js';

const { items } = await (await fetch('feed.json')).json();
const index = new MiniSearch({ fields: ['title', 'summary', 'tags'], idField: 'id' });
index.addAll(items);
const words = `${document.querySelector('h1').textContent} ${document.querySelector('article p').textContent}`;
const found = index.search(words, { boost: { title: 3 } }).slice(0, 6);
const byId = new Map(items.map((item) => [item.id, item]));
show(found.map(({ id }) => byId.get(id)));
