import { text } from './generic-fields.js';
import { IMAGE_FILE } from './image.js';
import { isRecord, type JsonRecord, list } from './json-value.js';

/** Names of fields that may contain a publication date. Excludes those of other dates. */
const DATE_FIELD =
  /^(?!.*(?:updat|modif|edit|chang|expir|end|event|start|read|birth)).*(?:date|time|publi|posted|creat|added|issued|epoch|written_?(?:at|on)|(?:^|go_?)live_?(?:at|on)|^ts$)/i;

/** Names of fields that may contain an image. Excludes those of other images and those that describe an image. */
const IMAGE_FIELD =
  /^(?!.*(?:author|user|avatar|logo|icon|alt|caption|credit|width|height|title|text|id$)).*(?:image|img|cover|thumb|picture|photo|banner|hero|poster|splash|preview|teaser|enclosure|attachment|eyecatch|visual|illustration|artwork)/i;

/** Finds the images of an item in fields with unusual names. */
export function findImages(item: JsonRecord): unknown[] {
  return Object.entries(item)
    .filter(
      ([name, value]) => IMAGE_FIELD.test(name) && (isRecord(list(value)[0]) || IMAGE_FILE.test(text(value))),
    )
    .map(([, value]) => value);
}

/** Names of fields that may contain the URL of a post. */
const URL_FIELD =
  /^(?:(?:(?:page|post|article|link|public|absolute|relative|share|short|story|section|original|blog)[_-]?){1,2}(?:ur[li]|link|path|route)|url[_-]?path|path_?name|ap_id|canonical|loc|location|guid|id)$/i;

/** Finds the URLs of an item in fields with unusual names. They are absolute, or relative to the root of the site. */
export function findUrls(item: JsonRecord): string[] {
  return Object.entries(item)
    .map(([name, value]) => (URL_FIELD.test(name) ? text(value) : ''))
    .filter((url) => /^(?:https?:\/)?\//i.test(url));
}

/** Finds the publication dates of an item in fields with unusual names. */
export function findDates(item: JsonRecord): unknown[] {
  return Object.entries(item)
    .filter(([name]) => DATE_FIELD.test(name))
    .map(([, value]) => value);
}
