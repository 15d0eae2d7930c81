import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, record, string } from './json-value.js';

/** Lists of other notes, which Quartz makes of folders and tags. */
const LIST_PAGE = /(?:^|\/)index$|^tags\//;

/** Quartz' `static/contentIndex.json`: notes by their path within the site (https://quartz.jzhao.xyz/plugins/ContentIndex). */
export const quartz: Format = {
  name: 'Quartz',

  matches: (value) =>
    isRecord(value) && Object.entries(value).some(([path, note]) => isNote(path, record(note))),

  read(value, context) {
    const address = absoluteUrl(context.url);
    // It lies in a folder of the site.
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
  const isOfPath = slug === undefined ? Array.isArray(links) : slug === path;
  return (
    isOfPath &&
    !url &&
    typeof title === 'string' &&
    typeof content === 'string' &&
    Array.isArray(tags ?? links)
  );
}
