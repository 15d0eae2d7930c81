import { expect } from '@open-wc/testing';
import { formatDate, timestamp, toIso, validLocale } from '../../../src/core/text/dates.js';
import { toIsoWithUtc } from '../../../src/core/text/utc-offset.js';
import { installAllRules } from '../../support/rules.js';

before(installAllRules);

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
    [1772667000000000, '2026-03-04T23:30:00Z'],
    ['1772667000000000000', '2026-03-04T23:30:00Z'],
    ['1772667000', '2026-03-04T23:30:00Z'],
    [{ day: 4, month: '03', year: 2026 }, '2026-03-04'],
    [new Date(Date.UTC(2026, 2, 4, 23, 30)), '2026-03-04T23:30:00Z'],
    ['2024-02-29', '2024-02-29'],
    ['2026-03-04T23:30:00+02', '2026-03-04T23:30:00+02:00'],
    ['2026-03-04 23:30:00.5 +0000 UTC', '2026-03-04T23:30:00+00:00'],
    ['2026-03-04T23:30:00+01:00[Europe/Paris]', '2026-03-04T23:30:00+01:00'],
    ['2026-03-04T23:30:00\u221205:00', '2026-03-04T23:30:00-05:00'],
    ['2026-03-04+01:00', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['20260304T2330Z', '2026-03-04T23:30:00Z'],
    ['20260304T233000+0100', '2026-03-04T23:30:00+01:00'],
    ['20260304233000', '2026-03-04T23:30:00-00:00'],
    ['Wed,04 Mar 2026 23:30:00 CEST', '2026-03-04T23:30:00+02:00'],
    ['mié., 04 Mar 126 23:30:00 UT', '2026-03-04T23:30:00Z'],
    ['04 Mar 2026 23:30:00 A', '2026-03-04T23:30:00-00:00'],
    ['04 Mar 2026 23:30:00 IST', '2026-03-04T23:30:00-00:00'],
    ['04 Mar 2026 23:30:00 +9900', '2026-03-04T23:30:00-00:00'],
    ['Wed Mar  4 23:30:00 2026', '2026-03-04T23:30:00-00:00'],
    ['Wed Mar 04 23:30:00 +0000 2026', '2026-03-04T23:30:00+00:00'],
    ['March 4th, 2026 at 12:05 a.m.', '2026-03-04T00:05:00-00:00'],
    ['1st of September 1931', '1931-09-01'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['1772667000.25', '2026-03-04T23:30:00Z'],
    [{ day: 4, month: 'March', year: 2026 }, '2026-03-04'],
    ['Wednesday, March 4, 2026 - 23:30', '2026-03-04T23:30:00-00:00'],
    ['<time datetime="2026-03-04T23:30:00Z" class="datetime">Wed</time>\n', '2026-03-04T23:30:00Z'],
    ['2026-03-04T10:00:00+99:00', '2026-03-04T10:00:00-00:00'],
  ];
  for (const [value, iso] of written) {
    it(`reads ${typeof value === 'string' ? `"${value}"` : JSON.stringify(value)}`, () => {
      expect(toIso(value)).to.equal(iso);
    });
  }

  it('rejects ambiguous dates', () => {
    const none = [
      '0000-00-00T00:00:00',
      '0001-01-01T00:00:00Z',
      '-0001-11-30T00:00:00',
      '2025-02-29',
      '2026-13-01',
      '11/01/2025',
      'tomorrow',
      '2025',
      '',
      ' ',
      '2026-03-04T25:00:00Z',
      '2026-03-04T103:00',
      '32 Mar 2026',
      '4 Foo 2026',
      '4 nova 2026',
      'Mayor 4, 2026',
      'Mar 4, 2026 13:00 pm',
      '2026-03',
      '1970-01-01T00:00:00Z',
      '1970-01-01',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      '1969-12-31T19:00:00-05:00',
      2026,
      86_400,
      1e20,
      '9999-12-31',
      { year: 2026, month: null, day: 1 },
      new Date(0),
      new Date(Number.NaN),
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

  it('derives the offset from local time and UTC', () => {
    expect(toIsoWithUtc('2026-03-04T23:30:00', '2026-03-04T18:00:00')).to.equal('2026-03-04T23:30:00+05:30');
    expect(toIsoWithUtc('2026-03-04T20:30:00', '2026-03-05T00:00:00')).to.equal('2026-03-04T20:30:00-03:30');
    expect(toIsoWithUtc('2026-03-04T12:00:00', '2026-03-04T12:00:00')).to.equal('2026-03-04T12:00:00+00:00');
    expect(toIsoWithUtc('2026-03-04 23:30:00', '2026-03-04T16:30:02Z')).to.equal('2026-03-04T23:30:00+07:00');
    expect(toIsoWithUtc('2026-03-04T23:30:00', 1772641800)).to.equal('2026-03-04T23:30:00+07:00');
    expect(toIsoWithUtc('2026-03-04T12:00:00', '2026-03-01T12:00:00')).to.equal('2026-03-04T12:00:00-00:00');
    expect(toIsoWithUtc('2026-03-04T12:00:00', '2026-03-04')).to.equal('2026-03-04T12:00:00-00:00');
    expect(toIsoWithUtc('2026-03-04T12:00:00', '0000-00-00T00:00:00')).to.equal('2026-03-04T12:00:00-00:00');
    expect(toIsoWithUtc('2026-03-04T12:00:00+01:00', '2026-03-04T12:00:00')).to.equal(
      '2026-03-04T12:00:00+01:00',
    );
  });
});

describe('formatting dates', () => {
  it('formats English dates like Intl', () => {
    const intl = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const iso = `2026-${String(month).padStart(2, '0')}-09`;
      expect(formatDate(iso, { locale: 'en' })).to.equal(intl.format(new Date(iso)));
      expect(formatDate(`${iso}T23:30:00-05:00`, { locale: 'en-US' })).to.equal(intl.format(new Date(iso)));
    }
  });

  const locale = 'en-US';

  it('keeps the calendar day of the feed in every time zone', () => {
    for (const iso of [
      '2025-08-30',
      '2025-08-30T00:10:00+14:00',
      '2025-08-30T23:50:00-11:00',
      '2025-08-30T12:00:00-00:00',
    ]) {
      expect(formatDate(iso, { locale }), iso).to.equal('August 30, 2025');
    }
  });

  it("shows a date with a time in the page's time zone, and a date without a time unchanged", () => {
    const timeZone = 'America/New_York';
    expect(formatDate('2025-08-30T02:00:00Z', { locale, timeZone })).to.equal('August 29, 2025');
    expect(formatDate('2025-08-30', { locale, timeZone })).to.equal('August 30, 2025');
    expect(formatDate('2025-08-30T02:00:00-00:00', { locale, timeZone })).to.equal('August 30, 2025');
  });

  it('accepts invalid locales and time zones', () => {
    expect(formatDate('2025-08-30', { locale: 'en_US' })).to.equal('August 30, 2025');
    for (const bad of ['', 'x', '!!', 'en-US-u'])
      expect(formatDate('2025-08-30', { locale: bad })).not.to.equal('');
    expect(formatDate('2025-08-30T02:00:00Z', { locale, timeZone: 'Mars/Olympus' })).to.equal(
      'August 30, 2025',
    );
    expect(formatDate('2025-08-30', { locale: 'de_AT@euro' })).to.equal('30. August 2025');
    for (const none of ['nonsense', '', 'Nov 1, 2025', '2025-13-01'])
      expect(formatDate(none, { locale })).to.equal('');
  });

  it('counts calendar days, and hours only if the time is known', () => {
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

  it('says "last year" only for the last calendar year', () => {
    const now = new Date(2026, 2, 10, 15, 0);
    const show = (iso: string) => formatDate(iso, { locale, style: 'relative', now });
    expect(show('2025-03-10')).to.equal('last year');
    expect(show('2024-09-10')).to.equal('1 year ago');
    expect(show('2026-02-01')).to.equal('last month');
    expect(show('2026-01-12')).to.equal('1 month ago');
    expect(show('2026-03-12')).to.equal('in 2 days');
  });

  it("counts days in the page's time zone", () => {
    const now = new Date(Date.UTC(2026, 2, 10, 12));
    const show = (iso: string, timeZone: string) =>
      formatDate(iso, { locale, style: 'relative', now, timeZone });
    expect(show('2026-03-09T09:30:00Z', 'Pacific/Honolulu')).to.equal('2 days ago');
    expect(show('2026-03-09T09:30:00Z', 'UTC')).to.equal('yesterday');
    expect(show('2026-03-09T09:30:00Z', 'Mars/Olympus')).to.match(/yesterday|2 days ago/);
    expect(show('2026-03-10T11:59:50Z', 'UTC')).to.equal('now');
    expect(show('2026-03-09T12:20:00Z', 'UTC')).to.equal('yesterday');
  });

  it('sorts by time, with days and unknown time zones as UTC', () => {
    expect(timestamp('2026-03-04')).to.equal(Date.UTC(2026, 2, 4));
    expect(timestamp('2026-03-04T01:00:00-00:00')).to.equal(Date.UTC(2026, 2, 4, 1));
    expect(timestamp('2026-03-04T01:00:00+01:00')).to.equal(Date.UTC(2026, 2, 4));
    for (const none of [undefined, '', '2026', 'March 4, 2026']) expect(timestamp(none), none).to.be.NaN;
  });

  it('validates locales', () => {
    expect(['en_US', 'pt-br', 'en_GB.UTF-8', 'de-', 'x', '', undefined].map(validLocale)).to.deep.equal([
      'en-US',
      'pt-BR',
      'en-GB',
      'de',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
