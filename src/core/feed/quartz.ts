import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, record, string } from './json-value.js';

/** Paths of the lists of notes that Quartz generates for folders and tags. */
const LIST_PAGE = /(?:^|\/)index$|^tags\//;

/**
 * Quartz's `static/contentIndex.json`, an object with notes by path (https://quartz.jzhao.xyz/plugins/ContentIndex).
 */
export const quartz: Format = {
  name: 'Quartz',

  matches: (value) =>
    isRecord(value) && Object.entries(value).some(([path, note]) => isNote(path, record(note))),

  read(value, context) {
    const address = absoluteUrl(context.url);
    // Paths are relative to the site, one folder above the index.
    const site = address && /\/static\/[^/]*$/.test(address) ? absoluteUrl('..', address) : context.url;
    const notes = Object.entries(record(value)).map(([path, note]) => {
      const { slug, links: _, ...rest } = record(note);
      const place = string(slug) || path;
      const type = LIST_PAGE.test(place) && { kind: 'section' };
      return { ...rest, ...type, url: place.split('/').map(encodeURIComponent).join('/') };
    });
    return genericList.read(notes, { ...context, url: site });
  },
};

function isNote(path: string, { slug, title, content, links, tags, url }: JsonRecord): boolean {
  const matchesPath = slug === undefined ? Array.isArray(links) : slug === path;
  return (
    matchesPath &&
    !url &&
    typeof title === 'string' &&
    typeof content === 'string' &&
    Array.isArray(tags ?? links)
  );
}
