const texts = {
  'Spring tides flood the quay':
    'The harbor master closed the quay because the spring tide came with a gale.',
  'How the tide gate works': 'A gate below the quay keeps the tide out of the harbor streets.',
  'Reading a tide table': 'What the harbor office prints, and how to tell spring tides from neap tides.',
  'Bread from the old mill': 'The bakery grinds its own rye and bakes a dark bread with a thick crust.',
  'A rye sourdough in three days': 'The baker explains the starter, the flour and the oven for this bread.',
  'The mill wheel turns again': 'Volunteers repaired the mill, and the bakery buys the flour.',
};

export const posts = Object.entries(texts).map(([title, text]) => ({
  path: `/posts/${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  text,
}));

export const postAt = (slug) => posts.find(({ path }) => path.endsWith(`/${slug}`));
