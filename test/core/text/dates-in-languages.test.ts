import { expect } from '@open-wc/testing';
import { toIso } from '../../../src/core/text/dates.js';
import { installAllRules } from '../../support/rules.js';

before(installAllRules);

describe('dates in other languages', () => {
  const read = (written: string, language?: string) => toIso(written, language);

  it('are read with localized month names', () => {
    expect(read('mar, 03 mar 2026 08:15:00 +0100', 'es')).to.equal('2026-03-03T08:15:00+01:00');
    expect(read('mar, 07 abr 2026 08:15:00 +0100', 'es-MX')).to.equal('2026-04-07T08:15:00+01:00');
    expect(read('Ti, 19 Tou 2015 06:30:10 +0000', 'fi')).to.equal('2015-05-19T06:30:10+00:00');
    expect(read('Чт, 14 авг 2025 21:00:00 +0300', 'ru')).to.equal('2025-08-14T21:00:00+03:00');
    expect(read('2025. augusztus 14.', 'hu')).to.equal('2025-08-14');
    expect(read('14 ağustos 2025', 'tr')).to.equal('2025-08-14');
  });

  it('are read for every month of a language, as Intl formats it', () => {
    for (const language of [
      'de',
      'fr',
      'pt',
      'pl',
      'el',
      'uk',
      'ar',
      'hi',
      'sv',
      'id',
      'cs',
      'nl',
      'lt',
      'ko',
      'ja',
    ]) {
      const format = new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2024, month, 17));
        expect(read(format.format(date), language), format.format(date)).to.equal(
          date.toISOString().slice(0, 10),
        );
      }
    }
  });

  it('are read with the words of a language for "am" and "pm"', () => {
    for (const [written, language] of [
      ['14 de agosto de 2025, 9:05 p. m.', 'es'],
      ['14 Αυγούστου 2025, 9:05 μ.μ.', 'el'],
      ['14 أغسطس 2025 9:05 م', 'ar'],
      ['2025年8月14日 下午9:05', 'zh'],
      ['2025년 8월 14일 오후 9:05', 'ko'],
    ] as const)
      expect(read(written, language), written).to.equal('2025-08-14T21:05:00-00:00');
  });

  it('are read with numbers, abbreviations and endings of other scripts', () => {
    expect(read('二〇二五年十一月二十日', 'zh')).to.equal('2025-11-20');
    expect(read('二〇二五年十一月一日', 'zh')).to.equal('2025-11-01');
    expect(read('14 พ.ย. 2568', 'th')).to.equal('2025-11-14');
    expect(read('१४ नवम्बर २०२५', 'hi')).to.equal('2025-11-14');
    // Chromium doesn't know all languages.
    const isSupported = (language: string) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    if (isSupported('mn')) expect(read('2025 оны арван нэгдүгээр сар 14', 'mn')).to.equal('2025-11-14');
    expect(read('T6, 14 tháng 11 2025 10:00:00 +0700', 'vi')).to.equal('2025-11-14T10:00:00+07:00');
    if (isSupported('eu')) expect(read('2025(e)ko urriaren 14(a)', 'eu')).to.equal('2025-10-14');
    expect(read("14 d'abril de 2025", 'ca')).to.equal('2025-04-14');
    expect(read('14.11.25', 'de')).to.equal('2025-11-14');
    expect(read('14.11.25')).to.equal(undefined);
  });

  it('are read as weeks and days of the year', () => {
    expect(read('2025-W46-5')).to.equal('2025-11-14');
    expect(read('2025W46')).to.equal('2025-11-10');
    expect(read('2021-W01-1T10:00:00Z')).to.equal('2021-01-04T10:00:00Z');
    expect(read('2025-318')).to.equal('2025-11-14');
    expect(read('2025-W60-1')).to.equal(undefined);
    expect(read('2025-400')).to.equal(undefined);
  });

  it('are read with more time zones, and times without leading zeros', () => {
    expect(read('Fri, 14 Nov 2025 10:00:00 BRT')).to.equal('2025-11-14T10:00:00-03:00');
    expect(read('Fri, 14 Nov 2025 9:0:0 SGT')).to.equal('2025-11-14T09:00:00+08:00');
    expect(read('14/Nov/2025:10:00:00 +0100')).to.equal('2025-11-14T10:00:00+01:00');
  });

  it('are read without a known language if the month name is unambiguous', () => {
    for (const written of ['14. August 2025', '14 août 2025', '14 de agosto de 2025', '14 августа 2025 г.'])
      expect(read(written), written).to.equal('2025-08-14');
    // November in Polish, October in Croatian.
    expect(read('3 listopad 2025')).to.equal(undefined);
    expect(read('3 listopad 2025', 'pl')).to.equal('2025-11-03');
    expect(read('3 listopad 2025', 'hr')).to.equal('2025-10-03');
  });

  it('start with the day if the language writes the day first', () => {
    expect(read('07-08-2025', 'nl')).to.equal('2025-08-07');
    expect(read('07/08/25', 'it')).to.equal('2025-08-07');
    expect(read('07/08/2025 às 10h30', 'pt-BR')).to.equal('2025-08-07T10:30:00-00:00');
    expect(read('07/08/2025', 'fr')).to.equal('2025-08-07');
    expect(read('07/08/2025', 'en-US')).to.equal('2025-07-08');
    for (const language of [undefined, 'en', 'xx'])
      for (const none of ['07/08/2025', '07-08-2025', '07/08/25'])
        expect(read(none, language), none).to.equal(undefined);
    // Only one order is possible.
    for (const written of ['14/08/2025', '08/14/2025', '14-08-2025'])
      expect(read(written), written).to.equal('2025-08-14');
  });

  it('are converted from the Buddhist, Persian and Islamic calendars', () => {
    for (const written of [
      '14 สิงหาคม 2568',
      '14 ส.ค. 2568',
      '14 สิงหาคม พ.ศ. 2568',
      '2568-08-14',
      '23 مرداد 1404',
      '۲۳ مرداد ۱۴۰۴',
      '1404/05/23',
      '1404-05-23',
      '۱۴۰۴/۰۵/۲۳',
      '1447/02/20',
      '٢٠ صفر ١٤٤٧',
    ])
      for (const language of [undefined, 'th', 'fa', 'en'])
        expect(read(written, language), written).to.equal('2025-08-14');
    expect(read('1404-05-23 09:30:00')).to.equal('2025-08-14T09:30:00-00:00');
    // Not a leap year.
    expect(read('1404/12/30')).to.equal(undefined);
  });

  it('are converted from Japanese and Taiwanese years', () => {
    for (const written of ['令和7年8月14日', '民國114年8月14日'])
      expect(read(written), written).to.equal('2025-08-14');
    expect(read('令和元年5月1日')).to.equal('2019-05-01');
  });

  it('may name the month in another language than the feed', () => {
    expect(read('lun, 12 ene 2026 10:00:00 +0100', 'en-US')).to.equal('2026-01-12T10:00:00+01:00');
    expect(read('12. Januar 2026', 'fr')).to.equal('2026-01-12');
    expect(read('4 nova 2026', 'en')).to.equal(undefined);
  });

  it('may have month names with another ending, without accents, or with a prefix', () => {
    for (const written of [
      '14 Αύγουστος 2025',
      '14 aout 2025',
      '14 Agustos 2025',
      '14 באוגוסט 2025',
      '14 آب 2025',
      '14 غشت 2025',
      '14 tháng 8, 2025',
      'ngày 14 tháng 8 năm 2025',
      '14 Tháng Tám 2025',
      '2025 оны 8-р сарын 14',
    ])
      expect(read(written), written).to.equal('2025-08-14');
    for (const written of ['14 Mrz 2025', '14. Maerz 2025', '14 آذار 2025'])
      expect(read(written), written).to.equal('2025-03-14');
    expect(read('3. Jänner 2025')).to.equal('2025-01-03');
    expect(read('2 كانون الثاني 2025', 'ar')).to.equal('2025-01-02');
    expect(read('2 تشرين الأول 2025', 'ar')).to.equal('2025-10-02');
  });

  it('may contain weekdays, words and units of time', () => {
    for (const written of [
      '2025年8月14日(木)',
      '2025年8月14日 星期四',
      '2025年8月14日木曜日',
      '2025년 8월 14일 목요일',
      '2025.8.14 THU',
      '2025-08-14 (Thu)',
      'Posted on August 14, 2025',
      '2025, August 14',
      '14.08.2025 r.',
      '14. 8. 2025.',
      '14. aug 2025.',
      '2025 08 14',
      '2025‑08‑14',
      '２０２５年８月１４日',
      '2025年8月14號',
    ])
      expect(read(written), written).to.equal('2025-08-14');
    for (const written of [
      '14 août 2025 à 9h30',
      '2025年8月14日 9时30分',
      '2025년 8월 14일 오전 9:30',
      'August 14, 2025 @ 9:30 am',
      '2025-08-14 at 09:30',
      'Thu, 2025-08-14 09:30:00',
      '14 aug 2025 kl. 9.30',
    ])
      expect(read(written), written).to.equal('2025-08-14T09:30:00-00:00');
    expect(read('2025年8月14日 下午3:05')).to.equal('2025-08-14T15:05:00-00:00');
    for (const none of ['Issue 12, page 3, 2025', '2025-08-14 to 2025-08-15', '2025 8'])
      expect(read(none), none).to.equal(undefined);
  });
});

describe('numeric dates', () => {
  it('are read with dots, and with CJK characters for year, month and day', () => {
    for (const written of [
      '2025年8月14日',
      '2025년 8월 14일',
      '2025.08.14',
      '2025. 8. 14.',
      '14.08.2025',
      '14. 8. 2025',
      '2025-Aug-14',
    ])
      expect(toIso(written), written).to.equal('2025-08-14');
    expect(toIso('14.08.2025 09:30')).to.equal('2025-08-14T09:30:00-00:00');
    for (const none of ['14.08.25', '14.13.2025', '2025.14.08'])
      expect(toIso(none), none).to.equal(undefined);
  });

  it('may have the time 24:00', () => {
    expect(toIso('2024-12-31T24:00:00Z')).to.equal('2025-01-01T00:00:00Z');
    expect(toIso('2024-12-31T24:01:00Z')).to.equal(undefined);
  });

  it('are read in the format of ASP.NET', () => {
    expect(toIso('/Date(1755163800000)/')).to.equal('2025-08-14T09:30:00Z');
    expect(toIso('/Date(1755163800000-0700)/')).to.equal('2025-08-14T09:30:00Z');
    expect(toIso('/Date(x)/')).to.equal(undefined);
  });
});
