import { text } from './generic-fields.js';
import { IMAGE_FILE } from './image.js';
import { isRecord, type JsonRecord } from './json-value.js';

/** Names of fields that may contain a publication date, except other dates. */
const LIKE_DATE =
  /^(?!.*(?:updat|modif|edit|chang|expir|end|event|start|read|birth)).*(?:date|time|publi|publish|posted|creat|added)/i;

/** Names of fields that may contain an image, except those about one, or about something else. */
const LIKE_IMAGE =
  /^(?!.*(?:author|user|avatar|logo|icon|alt|caption|credit|width|height|title|text|id$)).*(?:image|img|cover|thumb|picture|photo|banner|hero|poster|splash|preview|teaser|enclosure)/i;

/** The images of an item in fields with unusual names. */
export function imagesIn(item: JsonRecord): unknown[] {
  return Object.entries(item)
    .filter(([name, value]) => LIKE_IMAGE.test(name) && (isRecord(value) || IMAGE_FILE.test(text(value))))
    .map(([, value]) => value);
}

/** Names of fields that may contain the URL of a post. */
const LIKE_URL =
  /^(?:(?:page|post|article|link|public|absolute|relative|share|short|story|original|blog)[_-]?(?:ur[li]|link|path)|url[_-]?path|path_?name|canonical|loc|location|guid)$/i;

/** The URLs of an item in fields with unusual names: absolute, or relative to the site. */
export function urlsIn(item: JsonRecord): string[] {
  return Object.entries(item)
    .map(([name, value]) => (LIKE_URL.test(name) ? text(value) : ''))
    .filter((address) => /^(?:https?:\/)?\//i.test(address));
}

/** The publication dates of an item in fields with unusual names. */
export function datesIn(item: JsonRecord): unknown[] {
  return Object.entries(item)
    .filter(([name]) => LIKE_DATE.test(name))
    .map(([, value]) => value);
}
