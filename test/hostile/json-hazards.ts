/** JSON documents, each with a valid post called "Tides" unless noted otherwise. */
export interface Hazard {
  body: string;
  /** The expected error code if no post can be shown. */
  fails?: string;
}

const GOOD = '{"url":"https://town.example/tides","title":"Tides"}';
export const items = (...hostile: string[]) => `{"items":[${[...hostile, GOOD].join(',')}]}`;
const deep = (open: string, close: string, depth = 100_000) => open.repeat(depth) + close.repeat(depth);

/** Unexpected values of a field. The post may be shown or skipped. */
const VALUES: Record<string, string> = {
  'a number': '7',
  'a number that overflows': '1e999',
  'a number with 400 digits': '1'.repeat(400),
  'negative zero': '-0',
  true: 'true',
  null: 'null',
  'an empty string': '""',
  'an empty list': '[]',
  'an empty object': '{}',
  'a nested list': '[[["x"]]]',
  'an object that looks like a string': '{"length":5,"0":"x","toString":"x","trim":"x","replace":"x"}',
  'an object that looks like a promise': '{"then":"x"}',
  'an object that looks like a template':
    '{"_$litType$":1,"strings":["<img src=x onerror=pwned()>"],"values":[]}',
  'an object that looks like a node': '{"nodeType":1,"outerHTML":"<script>pwned()</script>"}',
  'an object with a prototype': '{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}}}',
  'a lone surrogate': '"\\ud800"',
  'swapped surrogates': '"\\udc00\\ud800"',
  'a null character': '"\\u0000"',
  'line separators': '"\\u2028\\u2029"',
};

/** A post for each combination of a field and an unexpected value, with a name for the test. */
export const ODD_FIELDS: Record<string, Record<string, string>> = Object.fromEntries(
  'url title summary html date updated tags category authors image id lang'
    .split(' ')
    .map((field) => [
      field,
      Object.fromEntries(
        Object.entries(VALUES).map(([name, value], i) => [
          name,
          `{"url":"https://town.example/odd/${i}","title":"odd","${field}":${value}}`,
        ]),
      ),
    ]),
);

export const JSON_HAZARDS: Record<string, Hazard> = {
  '__proto__ in the feed': {
    body: `{"__proto__":{"polluted":"x","url":"javascript:pwned()"},"items":[${GOOD}]}`,
  },
  '__proto__ in a post': {
    body: items('{"__proto__":{"url":"javascript:pwned()","title":"x"},"title":"y"}'),
  },
  'constructor in a post': {
    body: items('{"constructor":{"prototype":{"polluted":"x"}},"url":"/x","title":"x"}'),
  },
  '__proto__ in a path': {
    body: items('{"__proto__.polluted":"x","constructor.prototype.polluted":"x"}'),
  },
  '__proto__ in nested fields': {
    body: items('{"node":{"fields":{"__proto__":{"polluted":"x"}},"data":{"__proto__":[]}}}'),
  },
  'names of methods as fields': {
    body: items('{"toString":1,"valueOf":1,"hasOwnProperty":1,"toJSON":1,"url":"/x","title":"x"}'),
  },
  'duplicate names, the first hostile': {
    body: items('{"url":"javascript:pwned()","url":"/x","title":{},"title":"x"}'),
  },
  'duplicate names, the last hostile': {
    body: items('{"url":"/x","url":"javascript:pwned()","title":"x","title":{}}'),
  },
  'a duplicate list': { body: `{"items":[{"url":"javascript:pwned()","title":"x"}],"items":[${GOOD}]}` },
  'an empty name': { body: items('{"":"javascript:pwned()","url":"/x","title":"x"}') },
  'items that are not objects': { body: items('null', '7', '"x"', 'true', '[]', '[[]]', '{}') },
  'lists nested three levels deep': { body: `[[[${GOOD}]],${GOOD}]` },
  'an object with a length': { body: `{"items":{"length":1e9,"0":${GOOD}},"posts":[${GOOD}]}` },
  'a million nested lists in a post': {
    body: items(`{"url":"/x","title":"x","tags":${deep('[', ']', 1_000_000)}}`),
  },
  'a hundred thousand nested objects in a post': {
    body: items(`{"url":"/x","title":"x","image":${deep('{"url":', '}').replace('}', '1}')}}`),
  },
  'a hundred thousand nested lists next to the list': {
    body: `{"meta":${deep('[', ']')},"items":[${GOOD}]}`,
  },
  'a hundred thousand nested lists instead of the list': { body: deep('[', ']'), fails: 'not-a-feed' },
  'a million unclosed lists': { body: '['.repeat(1_000_000), fails: 'not-a-feed' },
  'a hundred thousand field names': {
    body: items(
      `{"url":"/x","title":"x",${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ),
  },
  'a comment': { body: `/* x */${items()}` },
  'a trailing comma': { body: `{"items":[${GOOD},]}` },
  'a surrounding function call': { body: `callback(${items()})` },
  'a second document': { body: `${items()}{"items":[]}` },
  'a JSON hijacking prefix': { body: `)]}',\n${items()}` },
  'an infinite loop as a prefix': { body: `for(;;);${items()}` },
  'a byte-order mark': { body: `\uFEFF${items()}` },
  'a truncated document': { body: items().slice(0, 40), fails: 'not-a-feed' },
  'an expression': { body: '{"items":[].constructor.constructor("pwned()")()}', fails: 'not-a-feed' },
  NaN: { body: '{"items":NaN}', fails: 'not-a-feed' },
  'only a string': { body: '"<script>pwned()</script>"', fails: 'not-a-feed' },
  'only null': { body: 'null', fails: 'not-a-feed' },
  'only white space': { body: ' \n\t ', fails: 'not-a-feed' },
  'an error message instead of posts': {
    body: '{"code":"rest_no_route","message":"<script>pwned()</script>"}',
    fails: 'not-a-feed',
  },
  'only invalid posts': { body: '{"items":[{"url":"javascript:pwned()","title":"x"}]}', fails: 'not-a-feed' },
  'an object that looks like parsed XML': {
    body: '{"inner":"<script>pwned()</script>","attributes":{},"children":[],"name":"rss"}',
    fails: 'not-a-feed',
  },
};
