import type { Strings } from '../strings.js';

export const ta: Strings = {
  heading: 'தொடர்புடைய பதிவுகள்',
  updated: 'புதுப்பிக்கப்பட்டது: {date}',
  readingTime: 'வாசிப்பு நேரம்: {time}',
  previous: 'முந்தைய பதிவுகள்',
  next: 'அடுத்த பதிவுகள்',
  more: 'மேலும் காட்டு',
  position: '{n} / {total}',
  loading: 'தொடர்புடைய பதிவுகள் ஏற்றப்படுகின்றன',
  failed: 'தொடர்புடைய பதிவுகளை ஏற்ற முடியவில்லை.',
  retry: 'மீண்டும் முயல்க',
  empty: 'தொடர்புடைய பதிவுகள் இன்னும் இல்லை.',
};
