// The posts of the WordPress site: a harbor town's paper, in six topics, with titles that WordPress changes.

/** For each topic: a tag, a category, titles, and sentences for the posts. */
const TOPICS = [
  {
    tag: 'Chess',
    category: 'Clubs',
    titles: [
      'The club moves to the library',
      'Eleven boards and one clock',
      { written: 'Is 1 &lt; 2 worth a pawn?', shown: 'Is 1 < 2 worth a pawn?' },
      'A draw that nobody wanted',
      'How the juniors learned the endgame',
      'Opening night for the county league',
      'Blindfold against the baker',
      'The knight that came back',
      'Lightning games on market day',
      'Why the bishop stayed at home',
      'A rook, a king and forty moves',
    ],
    sentences: [
      'White gave up a pawn in the opening and had the open file for it.',
      'The endgame with rooks is drawn more often than it is won.',
      'The clock fell while the knight was still in the air.',
      'Juniors play the first board, so that the others learn from them.',
      'A bishop behind its own pawns is a tall pawn, say the players.',
      'The league counts half a point for each draw on a board.',
      'Checkmate came on the move after the queens were exchanged.',
      'The king walks to the middle of the board once the queens are gone.',
    ],
  },
  {
    tag: 'Choir',
    category: 'Clubs',
    titles: [
      'Rehearsals begin again in the chapel',
      'Four tenors are still wanted',
      'A requiem with two trumpets',
      'Carols on the quay',
      { written: 'Sight <em>reading</em> &amp; tea', shown: 'Sight reading & tea' },
      'The organist takes her leave',
      'Altos who used to be sopranos',
      'A psalm from the town archive',
      'Breathing, explained by a diver',
      'Singing for the lifeboat',
      'The score with the coffee stain',
    ],
    sentences: [
      'The sopranos carry the tune while the basses hold one long note.',
      'A choir breathes in turns, so that no listener hears the gap.',
      'The conductor takes the slow movement slower in a church that echoes.',
      'Tenors are rare in small towns, and this choir has two of them.',
      'Singers mark their scores in pencil, as the next singer will need them.',
      'The organ gives the note, and then the psalm is sung without it.',
      'Rehearsal ends with a round that each voice knows by heart.',
      'The harmony turns to minor on the last word of the verse.',
    ],
  },
  {
    tag: 'Cheese',
    category: 'Food',
    titles: [
      'A dairy behind the cattle market',
      {
        written: 'Crème brûlée, Gruyère and other naïveté',
        shown: 'Crème brûlée, Gruyère and other naïveté',
      },
      'What rennet does to warm milk',
      'The cellar under the town hall',
      'Goats on the railway bank',
      'Blue by mistake',
      'A rind washed in cider',
      'Ripening in a wet summer',
      'The cheesemonger closes at noon',
      'Curd, cut with a harp',
      'Which cheese melts and which sweats',
    ],
    sentences: [
      'Rennet sets the milk within an hour where the dairy is warm.',
      'The curd is cut into cubes, and the whey runs off by itself.',
      'Wheels ripen in the cellar on boards of spruce, turned twice a week.',
      'A rind that is washed with brine turns orange and smells of it.',
      'Goats give less milk than cows, but it makes a firmer curd.',
      'The mould runs along the holes that a needle left in the cheese.',
      'The dairy sells its whey to a farmer who keeps pigs.',
      'A young cheese squeaks between the teeth, a ripe one never does.',
    ],
  },
  {
    tag: 'Cycling',
    category: 'Out of doors',
    titles: [
      'The old tramway becomes a cycle path',
      'Over the pass before breakfast',
      'A repair stand outside the chemist',
      'Gravel or tarmac to the lighthouse?',
      'Lights that the wheel drives',
      { written: 'Brakes &#8211; a love story', shown: 'Brakes – a love story' },
      'Riding school for grown-ups',
      'The headwind league table',
      'Cargo bikes on the fish quay',
      'Saddles, tried for a thousand miles',
      'Three punctures and a wedding',
    ],
    sentences: [
      'The path follows the tramway and never climbs more than a cyclist likes.',
      'A chain that is oiled in the rain is dry again by noon.',
      'Riders take turns at the front, where the wind is.',
      'The tyre had lost its air by the second hill and its temper by the third.',
      'Brakes squeal when the rim is wet, and hold when it is dry.',
      'Low gears make the pass a matter of patience.',
      'A dynamo in the hub lights the road without a battery.',
      'Cargo bikes carry crates that used to go by van.',
    ],
  },
  {
    tag: 'Harbour',
    category: 'Town',
    titles: [
      'A pilot boat with a history',
      'Dredgers at low water',
      'The harbour master counts masts',
      'Fog signals are to fall silent',
      'New fenders along the north mole',
      'Herring come late this year',
      'A tug called Patience',
      'Where the ferry used to turn',
      'Ropes spliced on Sundays',
      'The crane is listed',
      'What the tide table leaves out',
    ],
    sentences: [
      'The pilot boards off the north mole, where the swell is least.',
      'Dredgers lift the silt that each spring tide brings into the basin.',
      'A tug needs more rope than engine, says its skipper.',
      'The ferry comes in stern first, since the quay is short.',
      'Trawlers land their herring before the auction bell.',
      'The fog signal could be heard across the bay and in every bedroom.',
      'Fenders of old tyres keep the hulls from the granite of the quay.',
      'At low water the moorings lie on the mud.',
    ],
  },
  {
    tag: 'Woodwork',
    category: 'Crafts',
    titles: [
      'A bench that stands on uneven floors',
      'Dovetails for the impatient',
      { written: 'Glue &amp; clamps: <strong>never</strong> enough', shown: 'Glue & clamps: never enough' },
      'Which side of the board is up?',
      'Planing against the grain',
      'An apprentice of seventy',
      'Oak from the storm',
      'Sharpening, slowly',
      'The lathe that drives itself by foot',
      'Stools with three legs',
      'Varnish, oil or nothing',
    ],
    sentences: [
      'Oak is planed along the grain, or it tears.',
      'A dovetail holds without glue, and with glue for good.',
      'The chisel is sharp when it takes a hair off the arm.',
      'Boards bend towards the bark as the timber dries.',
      'A stool with three legs never rocks on any floor.',
      'Clamps hold the joint until the glue has set overnight.',
      'The lathe turns as fast as the foot on its treadle.',
      'Linseed oil darkens the wood and shows its grain.',
    ],
  },
];

/** A time zone with daylight saving time, in which evenings are the next day in UTC. */
export const ZONE = 'America/New_York';

/** Sixty-six posts, oldest first, with alternating topics; times are local. */
export const posts = TOPICS[0].titles.flatMap((_, turn) =>
  TOPICS.map(({ tag, category, titles, sentences }, topic) => {
    const number = turn * TOPICS.length + topic;
    const title = titles[turn];
    const sentence = (i) => sentences[(turn + i) % sentences.length];
    return {
      slug: `post-${number + 1}`,
      written: title.written ?? title,
      title: title.shown ?? title,
      category,
      tags: number % 4 ? [tag] : [tag, 'Long read'],
      published: dateOf(number),
      updated: dateOf(number % 3 === 1 ? number + 5 : number),
      paragraphs: [`${sentence(0)} ${sentence(1)}`, `${sentence(2)} ${sentence(3)}`],
    };
  }),
);

/** The topic of a post. */
export function topicOf({ tags }) {
  return tags[0];
}

/** In WordPress's format, in the evening and throughout the year. */
function dateOf(number) {
  const day = new Date(Date.UTC(2022, 0, 3 + 11 * number));
  return `${day.toISOString().slice(0, 10)} 22:40:00`;
}
