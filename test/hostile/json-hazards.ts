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
  'a number too large for any': '1e999',
  'a number of many digits': '1'.repeat(400),
  'minus nothing': '-0',
  true: 'true',
  nothing: 'null',
  'an empty text': '""',
  'an empty list': '[]',
  'an empty object': '{}',
  'a list in a list': '[[["x"]]]',
  'an object that looks like a text': '{"length":5,"0":"x","toString":"x","trim":"x","replace":"x"}',
  'an object that looks like a promise': '{"then":"x"}',
  'an object that looks like a template':
    '{"_$litType$":1,"strings":["<img src=x onerror=pwned()>"],"values":[]}',
  'an object that looks like a node': '{"nodeType":1,"outerHTML":"<script>pwned()</script>"}',
  'an object with a prototype': '{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}}}',
  'half a character': '"\\ud800"',
  'the halves of a character, the wrong way round': '"\\udc00\\ud800"',
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
  'a prototype for every object': {
    body: `{"__proto__":{"polluted":"x","url":"javascript:pwned()"},"items":[${GOOD}]}`,
  },
  'a prototype for a post': {
    body: items('{"__proto__":{"url":"javascript:pwned()","title":"x"},"title":"y"}'),
  },
  'a constructor for a post': {
    body: items('{"constructor":{"prototype":{"polluted":"x"}},"url":"/x","title":"x"}'),
  },
  'a prototype by its path': {
    body: items('{"__proto__.polluted":"x","constructor.prototype.polluted":"x"}'),
  },
  'a prototype in what is spread': {
    body: items('{"node":{"fields":{"__proto__":{"polluted":"x"}},"data":{"__proto__":[]}}}'),
  },
  'methods for fields': {
    body: items('{"toString":1,"valueOf":1,"hasOwnProperty":1,"toJSON":1,"url":"/x","title":"x"}'),
  },
  'every name twice, the first hostile': {
    body: items('{"url":"javascript:pwned()","url":"/x","title":{},"title":"x"}'),
  },
  'every name twice, the last hostile': {
    body: items('{"url":"/x","url":"javascript:pwned()","title":"x","title":{}}'),
  },
  'the list twice': { body: `{"items":[{"url":"javascript:pwned()","title":"x"}],"items":[${GOOD}]}` },
  'no names': { body: items('{"":"javascript:pwned()","url":"/x","title":"x"}') },
  'posts that are none': { body: items('null', '7', '"x"', 'true', '[]', '[[]]', '{}') },
  'a list in a list in a list': { body: `[[[${GOOD}]],${GOOD}]` },
  'a length of its own': { body: `{"items":{"length":1e9,"0":${GOOD}},"posts":[${GOOD}]}` },
  'a million levels in a post': {
    body: items(`{"url":"/x","title":"x","tags":${deep('[', ']', 1_000_000)}}`),
  },
  'a hundred thousand objects in a post': {
    body: items(`{"url":"/x","title":"x","image":${deep('{"url":', '}').replace('}', '1}')}}`),
  },
  'a hundred thousand levels beside the list': { body: `{"meta":${deep('[', ']')},"items":[${GOOD}]}` },
  'a hundred thousand levels instead of a list': { body: deep('[', ']'), fails: 'not-a-feed' },
  'a million levels never closed': { body: '['.repeat(1_000_000), fails: 'not-a-feed' },
  'a hundred thousand names': {
    body: items(
      `{"url":"/x","title":"x",${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ),
  },
  'a comment': { body: `/* x */${items()}` },
  'a comma at the end': { body: `{"items":[${GOOD},]}` },
  'a script around it': { body: `callback(${items()})` },
  'a second document behind it': { body: `${items()}{"items":[]}` },
  'a prefix against inclusion': { body: `)]}',\n${items()}` },
  'a loop before it': { body: `for(;;);${items()}` },
  'a mark before it': { body: `\uFEFF${items()}` },
  'half of it': { body: items().slice(0, 40), fails: 'not-a-feed' },
  'an expression': { body: '{"items":[].constructor.constructor("pwned()")()}', fails: 'not-a-feed' },
  'nothing that is a number': { body: '{"items":NaN}', fails: 'not-a-feed' },
  'only a text': { body: '"<script>pwned()</script>"', fails: 'not-a-feed' },
  'only nothing': { body: 'null', fails: 'not-a-feed' },
  'only blanks': { body: ' \n\t ', fails: 'not-a-feed' },
  'an error in place of posts': {
    body: '{"code":"rest_no_route","message":"<script>pwned()</script>"}',
    fails: 'not-a-feed',
  },
  'only bad posts': { body: '{"items":[{"url":"javascript:pwned()","title":"x"}]}', fails: 'not-a-feed' },
  'something that calls itself parsed XML': {
    body: '{"inner":"<script>pwned()</script>","attributes":{},"children":[],"name":"rss"}',
    fails: 'not-a-feed',
  },
};
