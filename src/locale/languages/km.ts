import type { Strings } from '../strings.js';

export const km: Strings = {
  heading: 'អត្ថបទពាក់ព័ន្ធ',
  updated: 'បានធ្វើបច្ចុប្បន្នភាព៖ {date}',
  readingTime: 'រយៈពេលអាន៖ {time}',
  previous: 'អត្ថបទមុន',
  next: 'អត្ថបទបន្ទាប់',
  more: 'បង្ហាញបន្ថែម',
  position: '{n} នៃ {total}',
  loading: 'កំពុងផ្ទុកអត្ថបទពាក់ព័ន្ធ',
  failed: 'មិនអាចផ្ទុកអត្ថបទពាក់ព័ន្ធបានទេ។',
  retry: 'ព្យាយាមម្ដងទៀត',
  empty: 'មិនទាន់មានអត្ថបទពាក់ព័ន្ធនៅឡើយទេ។',
};
