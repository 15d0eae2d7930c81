/** The attributes of the element, needed before it is loaded. A test compares them with `observedAttributes`. */
const OPTIONS =
  'src heading heading-level limit more layout order show excerpt-words date-style time-zone tags exclude-tags ignore-tags with-image fallback-image exclude pin max-age threshold strict skip-read repeat article loading timeout max-posts post-url crossorigin target params prefetch debug posts';

/** Whether an attribute is an option of the element. */
export function isOption(name: string): boolean {
  return ` ${OPTIONS} `.includes(` ${name} `);
}
