// The posts of the test sites: a small town's weekly, in five topics, with titles that break careless templates.

/** For each topic: a tag, titles, and sentences for the posts. */
const TOPICS = [
  {
    tag: 'Bees',
    titles: [
      'First inspection of the hives',
      'Why a swarm hangs in the pear tree',
      'Bees 🐝 & brambles 👩🏽‍🌾: what the hives live on in August',
      'Counting mites with icing sugar',
      'How "clean" is a clean frame?',
      'Uniting two weak colonies',
      'A queen, marked in blue',
    ],
    sentences: [
      'The colony covered eight frames, with brood in a ring around the pollen.',
      'A beekeeper lifts the frames slowly, since a crushed bee alarms the whole hive.',
      'Nectar from the lime trees fills the upper boxes within a fortnight.',
      'The queen lays along the warm side of the comb and leaves the cold edge to honey.',
      'Mites hide under the capping, where no treatment of the hive reaches them.',
      'A swarm looks frightening, but bees without a hive to guard hardly ever sting.',
      'Smoke makes the bees fill up with honey, and a full bee is a calm one.',
    ],
  },
  {
    tag: 'Bread',
    titles: [
      'A sourdough starter from rye and patience',
      'Steam in the oven, and a crust that sings',
      'Two lines about dough:\nfold it, then leave it alone',
      'C:\\bread\\new: a baker files her recipes',
      'What {{ braces }} and {% tags %} do in a baker’s spreadsheet',
      'Salt goes in last',
      'Stale loaves, three ways',
    ],
    sentences: [
      'The dough doubles in four hours where the kitchen is warm, and in nine where it is not.',
      'Rye flour feeds a sourdough faster than wheat, and gives the crumb its tang.',
      'Fold the dough over itself four times, then let the gluten rest.',
      'A baking stone keeps the heat that an oven loses when its door is opened.',
      'The crust needs steam for ten minutes and dry heat for thirty.',
      'Bakers weigh the water, too: a loaf is seventy parts of it to a hundred of flour.',
      'An underbaked loaf sounds dull when knocked on, a good one sounds hollow.',
    ],
  },
  {
    tag: 'Railway',
    titles: [
      'The branch line opens again in May',
      'Signal box number four, and who kept it',
      'The </script> that stopped the timetable <!-- for a day -->',
      'Sleepers of oak, sleepers of concrete',
      '10:42 to nowhere — “a train that waits”',
      'Tickets at the kiosk, again',
      'Night shift on the viaduct',
    ],
    sentences: [
      'The branch line lost its passengers in the sixties and its rails ten years later.',
      'A signalman could see both platforms from the box and the junction from its stairs.',
      'Trains cross the viaduct at walking pace until the last girder is replaced.',
      'Volunteers laid ballast and sleepers along two miles of track this winter.',
      'The new timetable has a train each hour, and one for the night shift.',
      'A diesel railcar will do until the line is electrified.',
      'The station keeps its iron canopy, and the kiosk its ticket window.',
    ],
  },
  {
    tag: 'Night Sky',
    titles: [
      'Saturn through a borrowed telescope',
      'Where to stand for the Perseids',
      'Tab\tseparated stars: a catalogue by hand',
      'The moon hides Antares on Thursday',
      '#7: "it\'s a comet, isn\'t it?"',
      'Street lamps and the Milky Way',
      'An eclipse, seen from the allotments',
    ],
    sentences: [
      'Saturn stands low in the south at midnight, its rings tilted towards us.',
      'A small telescope shows four moons of Jupiter, strung out in a line.',
      'Meteors seem to come from one point, as lanes seem to meet at the horizon.',
      'The comet is a smudge in binoculars, brighter towards the sun.',
      'Let the eyes have twenty minutes of darkness before looking for nebulae.',
      'Stars near the horizon twinkle, planets hardly ever do.',
      'The Milky Way is lost where every street lamp shines upwards.',
    ],
  },
  {
    tag: 'River',
    titles: [
      'The weir is down, the trout are up',
      'High water at the mill',
      'Otters under the footbridge',
      'What the gauge says: 1 < 2 && 3 > 2',
      'Ferry, rowed by hand',
      'Lost & found on the towpath',
      'Reeds that clean a river',
    ],
    sentences: [
      'Trout climb the gravel where the weir stood and spawn in the shallows above it.',
      'The river rose a metre in a night and left its silt on the meadow.',
      'An otter needs some miles of bank, and willow roots to rest under.',
      'The miller opened the sluices before the flood reached the wheel.',
      'Reeds slow the current, and mud settles between their stems.',
      'The ferry crosses where the river bends and the water is slow.',
      'Anglers count mayflies to tell how clean the stream is.',
    ],
  },
];

/** The town's time zone, chosen so that local dates differ from UTC. */
export const ZONE = { name: 'Asia/Kolkata', offset: '+05:30' };

/** Thirty-five posts, oldest first, with alternating topics. */
export const posts = TOPICS[0].titles.flatMap((_, turn) =>
  TOPICS.map(({ tag, titles, sentences }, topic) => {
    const number = turn * TOPICS.length + topic;
    const sentence = (i) => sentences[(turn + i) % sentences.length];
    return {
      slug: `post-${number + 1}`,
      title: titles[turn],
      tags: number % 3 ? [tag] : [tag, 'Notebook'],
      published: dateOf(number),
      ...(number % 4 === 1 && { updated: dateOf(number + 9) }),
      ...(number % 5 === 2 && { description: `${sentence(0)} It says "${tag}" in the ledger.` }),
      ...(number % 6 === 3 && { image: '/images/plate.svg' }),
      paragraphs: [
        `${sentence(0)} ${sentence(1)}`,
        `${sentence(2)} ${sentence(3)} “That is *all* there is to it,” they say.`,
      ],
    };
  }),
);

/** A draft. */
export const draft = { ...posts[0], slug: 'draft', title: 'A secret about the hives' };

/** The image of some posts. */
export const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#7a5" d="M0 0h3v2H0z"/></svg>';

/** The topic of a post. */
export function topicOf({ tags }) {
  return tags.find((tag) => TOPICS.some((topic) => topic.tag === tag));
}

/** The post as a Markdown file with front matter; JSON strings are valid YAML. */
export function markdown({ paragraphs }, frontMatter) {
  const lines = Object.entries(frontMatter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${isDate(value) ? value : JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Shortly after midnight, which is the previous day in UTC. */
function dateOf(number) {
  const day = new Date(Date.UTC(2025, 0, 6 + 9 * number));
  return `${day.toISOString().slice(0, 10)}T02:15:00${ZONE.offset}`;
}

function isDate(value) {
  return /^\d{4}-\d\d-\d\dT/.test(value);
}
