/** The element's attributes, known before the element is: a test compares them with its `observedAttributes`. */
const OPTIONS =
  'src heading heading-level limit layout order show excerpt-words date-style time-zone tags exclude-tags exclude pin max-age threshold strict repeat article loading timeout max-posts post-url crossorigin target params debug posts';

/** Whether an attribute is one of the element's own; themes add others. */
export function isOption(name: string): boolean {
  return ` ${OPTIONS} `.includes(` ${name} `);
}
