import { expect } from '@open-wc/testing';
import { formatDate, timestamp, toIso, validLocale } from '../../../src/core/text/dates.js';

describe('reading dates', () => {
  const written: [string | number | object, string | undefined][] = [
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T23:30:00+01:00', '2026-03-04T23:30:00+01:00'],
    ['2026-03-04T23:30:00Z', '2026-03-04T23:30:00Z'],
    ['2026-03-04t23:30:00.123456z', '2026-03-04T23:30:00Z'],
    ['2026-03-04 23:30:00 -0500', '2026-03-04T23:30:00-05:00'],
    ['2026-03-04 23:30:00 UTC', '2026-03-04T23:30:00Z'],
    ['2026-03-04T23:30', '2026-03-04T23:30:00-00:00'],
    ['2026-03-04T23:30:00', '2026-03-04T23:30:00-00:00'],
    ['20260304T233000Z', '2026-03-04T23:30:00Z'],
    ['2026/03/04', '2026-03-04'],
    ['Wed, 04 Mar 2026 23:30:00 GMT', '2026-03-04T23:30:00Z'],
    ['Wed, 4 Mar 2026 23:30 EST', '2026-03-04T23:30:00-05:00'],
    ['04 Mar 26 23:30:00 PDT', '2026-03-04T23:30:00-07:00'],
    ['04 Mar 99 23:30:00 +0200', '1999-03-04T23:30:00+02:00'],
    ['Wednesday, 04-Mar-26 23:30:00 GMT', '2026-03-04T23:30:00Z'],
    ['Wed Mar 04 2026 23:30:00 GMT+0100 (Central European Standard Time)', '2026-03-04T23:30:00+01:00'],
    ['March 4, 2026', '2026-03-04'],
    ['Mar 4, 2026 11:30 pm', '2026-03-04T23:30:00-00:00'],
    ['4 March 2026', '2026-03-04'],
    [1772667000, '2026-03-04T23:30:00Z'],
    [1772667000000, '2026-03-04T23:30:00Z'],
    ['1772667000', '2026-03-04T23:30:00Z'],
    [{ day: 4, month: '03', year: 2026 }, '2026-03-04'],
    [new Date(Date.UTC(2026, 2, 4, 23, 30)), '2026-03-04T23:30:00Z'],
    ['2024-02-29', '2024-02-29'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2026-03-04T10:00:00+99:00', '2026-03-04T10:00:00-00:00'],
  ];
  for (const [value, iso] of written) {
    it(`reads ${typeof value === 'string' ? `"${value}"` : JSON.stringify(value)}`, () => {
      expect(toIso(value)).to.equal(iso);
    });
  }

  it('finds no date rather than a wrong one', () => {
    const none = [
      '0000-00-00T00:00:00',
      '0001-01-01T00:00:00Z',
      '-0001-11-30T00:00:00',
      '2025-02-29',
      '2026-13-01',
      '01.11.2025',
      '11/01/2025',
      'tomorrow',
      '2025',
      '',
      ' ',
      '2026-03-04T25:00:00Z',
      '32 Mar 2026',
      '4 Foo 2026',
      0,
      Number.NaN,
      Infinity,
      null,
      undefined,
      true,
      [],
      {},
      'x'.repeat(100_000),
    ];
    for (const value of none) expect(toIso(value), JSON.stringify(value)?.slice(0, 40)).to.equal(undefined);
  });

  it("finds a site's offset between its local time and UTC", () => {
    expect(toIso('2026-03-04T23:30:00', '2026-03-04T18:00:00')).to.equal('2026-03-04T23:30:00+05:30');
    expect(toIso('2026-03-04T20:30:00', '2026-03-05T00:00:00')).to.equal('2026-03-04T20:30:00-03:30');
    expect(toIso('2026-03-04T12:00:00', '2026-03-04T12:00:00')).to.equal('2026-03-04T12:00:00+00:00');
    expect(toIso('2026-03-04T12:00:00', '0000-00-00T00:00:00')).to.equal('2026-03-04T12:00:00-00:00');
    expect(toIso('2026-03-04T12:00:00+01:00', '2026-03-04T12:00:00')).to.equal('2026-03-04T12:00:00+01:00');
  });
});

describe('showing dates', () => {
  const locale = 'en-US';

  it('keeps the day that the site printed, whatever the zone of the reader', () => {
    for (const iso of [
      '2025-08-30',
      '2025-08-30T00:10:00+14:00',
      '2025-08-30T23:50:00-11:00',
      '2025-08-30T12:00:00-00:00',
    ]) {
      expect(formatDate(iso, { locale }), iso).to.equal('August 30, 2025');
    }
  });

  it('shows a moment in the zone that the page asks for; a day stays a day', () => {
    const timeZone = 'America/New_York';
    expect(formatDate('2025-08-30T02:00:00Z', { locale, timeZone })).to.equal('August 29, 2025');
    expect(formatDate('2025-08-30', { locale, timeZone })).to.equal('August 30, 2025');
    expect(formatDate('2025-08-30T02:00:00-00:00', { locale, timeZone })).to.equal('August 30, 2025');
  });

  it('survives locales and zones that are none', () => {
    expect(formatDate('2025-08-30', { locale: 'en_US' })).to.equal('August 30, 2025');
    for (const bad of ['', 'x', '!!', 'en-US-u'])
      expect(formatDate('2025-08-30', { locale: bad })).not.to.equal('');
    expect(formatDate('2025-08-30T02:00:00Z', { locale, timeZone: 'Mars/Olympus' })).to.equal(
      'August 30, 2025',
    );
    expect(formatDate('nonsense', { locale })).to.equal('');
  });

  it('counts backwards in calendar days, and in hours only where the hour is known', () => {
    const now = new Date(2026, 2, 10, 15, 0);
    const show = (iso: string) => formatDate(iso, { locale, style: 'relative', now });
    expect(show('2026-03-10')).to.equal('today');
    expect(show('2026-03-09')).to.equal('yesterday');
    expect(show('2026-03-07')).to.equal('3 days ago');
    expect(show('2026-02-20')).to.equal('2 weeks ago');
    expect(show('2025-01-10')).to.equal('last year');
    expect(show(new Date(now.getTime() - 2 * 3_600_000).toISOString())).to.equal('2 hours ago');
    expect(show(new Date(now.getTime() - 5 * 60_000).toISOString())).to.equal('5 minutes ago');
  });

  it('sorts by time, days and unknown zones as UTC', () => {
    expect(timestamp('2026-03-04')).to.equal(Date.UTC(2026, 2, 4));
    expect(timestamp('2026-03-04T01:00:00-00:00')).to.equal(Date.UTC(2026, 2, 4, 1));
    expect(timestamp('2026-03-04T01:00:00+01:00')).to.equal(Date.UTC(2026, 2, 4));
    expect(timestamp(undefined)).to.be.NaN;
  });

  it('knows a locale from none', () => {
    expect(['en_US', 'pt-br', 'x', '', undefined].map(validLocale)).to.deep.equal([
      'en-US',
      'pt-BR',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
