import type { Strings } from '../strings.js';

export const th: Strings = {
  heading: 'บทความที่เกี่ยวข้อง',
  updated: 'อัปเดต: {date}',
  readingTime: 'เวลาอ่าน: {time}',
  previous: 'บทความก่อนหน้า',
  next: 'บทความถัดไป',
  more: 'แสดงเพิ่มเติม',
  position: '{n} จาก {total}',
  loading: 'กำลังโหลดบทความที่เกี่ยวข้อง',
  failed: 'ไม่สามารถโหลดบทความที่เกี่ยวข้องได้',
  retry: 'ลองอีกครั้ง',
  empty: 'ยังไม่มีบทความที่เกี่ยวข้อง',
};
