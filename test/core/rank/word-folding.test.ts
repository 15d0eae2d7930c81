import { expect } from '@open-wc/testing';
import { rank } from '../../../src/rank.js';

const FILL = 'Zebra crossing repainted|Library opens late|Soup kitchen|New bus line|School play|Museum night';

/** The titles of posts that are related to an article with this title. */
function related(article: string, ...titles: string[]): string[] {
  const posts = [...titles, ...FILL.split('|')].map((title, i) => {
    const url = `https://gull.example/${i}`;
    return { id: url, url, title, summary: '', tags: [], authors: [] };
  });
  return rank({ url: 'https://gull.example/x', title: article }, posts).map(({ post }) => post.title);
}

describe('words that differ only in accents', () => {
  for (const [one, other] of [
    ['Computación', 'computacion'],
    ['élève', 'eleve'],
    ['noël', 'noel'],
    ['français', 'francais'],
    ['computação', 'computacao'],
    ['Straße', 'Strasse'],
    ['STRASSE', 'straße'],
    ['cœur', 'coeur'],
    ['ΑΘΗΝΑ', 'Αθήνα'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['ἄνθρωπος', 'άνθρωπος'],
    ['مُحَمَّد', 'محمد'],
    ['كتـــاب', 'كتاب'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ёлка', 'елка'],
  ] as [string, string][]) {
    it(`are equal: ${one} and ${other}`, () => {
      expect(related(one, `xx ${other}`)).to.deep.equal([`xx ${other}`]);
      expect(related(other, `xx ${one}`)).to.deep.equal([`xx ${one}`]);
      expect(related(one.normalize('NFD'), `xx ${one}`)).to.deep.equal([`xx ${one}`]);
      expect(related(one, `xx ${one.normalize('NFD')}`)).to.deep.equal([`xx ${one.normalize('NFD')}`]);
    });
  }

  for (const [one, other] of [
    ['får', 'far'],
    ['schön', 'schon'],
    ['drücken', 'drucken'],
    ['año', 'ano'],
    ['läsa', 'lasa'],
    ['łoś', 'łos'],
    ['мой', 'мои'],
    ['søt', 'sot'],
  ] as [string, string][]) {
    it(`are different if the diacritic makes a different letter: ${one} and ${other}`, () => {
      expect(related(one, `xx ${other}`)).to.deep.equal([]);
      expect(related(other, `xx ${one}`)).to.deep.equal([]);
    });
  }
});

describe('names of languages and frameworks', () => {
  it('are distinct words', () => {
    const titles = ['C# today', 'C++ today', 'C today', 'F# today', 'Vitamin C'];
    expect(related('Records in C#', ...titles)).to.deep.equal(['C# today']);
    expect(related('Templates in C++', ...titles)).to.deep.equal(['C++ today']);
    expect(related('Templates in C++20', ...titles)).to.deep.equal(['C++ today']);
    expect(related('Pipes in F#', ...titles)).to.deep.equal(['F# today']);
  });

  it('include the dot: .NET is not "net", and Node.js is not "node"', () => {
    const titles = [
      'Fishing net mended',
      '.NET released',
      'ASP.NET tips',
      'See town.net',
      'Tree node',
      'NodeJS tips',
    ];
    expect(related('What is .NET', ...titles)).to.have.members(['.NET released', 'ASP.NET tips']);
    expect(related('A net for mackerel', ...titles)).to.have.members(['Fishing net mended', 'See town.net']);
    expect(related('Why Node.js', ...titles, 'Next.js tips')).to.deep.equal(['NodeJS tips']);
  });

  it('are recognized before punctuation', () => {
    expect(related('We use C#.', 'C#: a tour', 'Why (C#)?')).to.have.length(2);
    expect(related('We use Node.js.', 'Node.js: a tour')).to.have.length(1);
  });
});
