import type { Post, Related } from '../core/post.js';
import { excerpt } from '../core/text/excerpt.js';
import { withParams } from '../core/text/urls.js';
import { isMiddleClick } from './card.js';
import { categoryOf, sourceOf } from './card-content.js';
import type { CardStyle } from './card-style.js';
import { pictures } from './pictures.js';
import { words } from './skeleton.js';

/**
 * Creates a card from a `<template>`. An element with `data-field="title"` (or `excerpt`, `published`, `updated`,
 * `author`, `source`, `category`, `reading-time`, `image`) gets that field as its text. `<a>` also gets the URL of the
 * post, `<time>` a `datetime`, and `<img>` the image; if the post has none, it keeps its own `src`. `data-field="url"` on
 * `<a>` sets the URL only. Elements without a value are
 * removed. Only text and URLs are inserted, never markup from the feed.
 */
export function cardFromTemplate(
  template: HTMLTemplateElement,
  related: Related,
  index: number,
  style: CardStyle,
): Node {
  const card = template.ownerDocument.importNode(template.content, true);
  for (const element of card.querySelectorAll<HTMLElement>('[data-field]')) {
    const field = element.dataset['field'] ?? '';
    if (!fillField(element, field, related.post, style)) element.remove();
    if (isElement(element, 'a')) {
      const onSelect = (event: MouseEvent) => style.onSelect(event, related, index);
      element.addEventListener('click', onSelect);
      element.addEventListener('auxclick', (event) => isMiddleClick(event) && onSelect(event));
    }
  }
  return card;
}

/** A card with placeholder text, for the skeleton. */
export function placeholderCard(template: HTMLTemplateElement, style: CardStyle): Node {
  return cardFromTemplate(template, { post: PLACEHOLDER_POST, score: 0, reasons: [] }, 0, style);
}

const PLACEHOLDER_POST: Post = {
  id: '',
  url: '',
  title: words(9),
  summary: words(60),
  published: '2026-01-01',
  tags: [],
  authors: [{ name: words(2) }],
  source: words(2),
  category: words(1),
  readingTime: 5,
};

/**
 * Compares names because `instanceof` doesn't work for elements of another window. Only HTML elements have uppercase
 * names.
 */
function isElement<Name extends 'a' | 'img' | 'time'>(
  element: HTMLElement,
  name: Name,
): element is HTMLElementTagNameMap[Name] {
  return element.tagName === name.toUpperCase();
}

/** Fills an element. Returns false if the post has no value for it. */
function fillField(element: HTMLElement, field: string, post: Post, style: CardStyle): boolean {
  // The content of these elements is code, not text.
  if (['script', 'style'].includes(element.localName)) return false;
  if (isElement(element, 'img')) return pictures?.fill(element, post, style) ?? false;
  if (isElement(element, 'a')) {
    element.href = withParams(post.url, style.params);
    if (style.target) element.target = style.target;
    if (/^_blank$/i.test(style.target)) element.relList.add('noopener');
    if (field === 'url') return true;
  }
  if (isElement(element, 'time')) {
    element.dateTime = dateOf(field, post).replace(/-00:00$/, '');
  }
  // Isolates the direction of the text.
  else if (!element.hasAttribute('dir')) element.dir = 'auto';
  element.textContent = textOf(field, post, style);
  return Boolean(element.textContent);
}

function textOf(field: string, post: Post, style: CardStyle): string {
  switch (field) {
    case 'title':
      return post.title;
    case 'excerpt':
      return excerpt(post.summary, style.excerptWords, post.language ?? style.locale);
    case 'published':
    case 'updated':
      return style.formatDate(dateOf(field, post));
    case 'author':
      return post.authors.map(({ name }) => name).join(', ');
    case 'reading-time':
      return style.readingTime(post);
    case 'source':
      return sourceOf(post);
    case 'category':
      return categoryOf(post);
    default:
      return '';
  }
}

function dateOf(field: string, { published, updated }: Post): string {
  return (field === 'updated' ? updated : (published ?? updated)) ?? '';
}
