/** Distance in pixels after which a press becomes a drag. */
const DRAG_THRESHOLD = 5;

/** Duration of the scrolling to the nearest card after a drag, in milliseconds. */
const SNAP_DURATION = 400;

/**
 * Lets readers drag a list with the mouse. A drag with the Alt key selects text, as on links. Touch screens and pens
 * scroll natively.
 *
 * @returns A function that removes all listeners.
 */
export function scrollByDragging(list: HTMLElement, behavior: () => ScrollBehavior): () => void {
  let start: { x: number; left: number } | undefined;
  let isDragged = false;
  let snapTimer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new AbortController();
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
    capture = false,
  ) => list.addEventListener(type, listener, { signal: listeners.signal, capture });

  on('pointerdown', ({ pointerType, button, altKey, clientX, target }) => {
    isDragged = false;
    const isControl = (target as Element).closest('button, input, select, textarea');
    if (pointerType !== 'mouse' || button || altKey || isControl) return;
    start = { x: clientX, left: list.scrollLeft };
  });
  on('pointermove', ({ clientX, pointerId, buttons }) => {
    if (!start) return;
    // The button may have been released outside the window.
    if (!buttons) return release();
    const distance = clientX - start.x;
    if (!isDragged) {
      if (Math.abs(distance) < DRAG_THRESHOLD || list.scrollWidth <= list.clientWidth) return;
      isDragged = true;
      clearTimeout(snapTimer);
      list.setPointerCapture(pointerId);
      list.classList.add('dragged');
      getSelection()?.empty();
    }
    list.scrollLeft = start.left - distance;
  });
  const release = () => {
    if (start && isDragged) snapToCard(list, start.left, behavior());
    start = undefined;
    snapTimer = setTimeout(() => list.classList.remove('dragged'), SNAP_DURATION);
  };
  on('pointerup', release);
  on('pointercancel', release);
  // A drag is not a click, and doesn't drag the link or the image itself.
  on(
    'click',
    (event) => {
      if (!isDragged) return;
      isDragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  on('dragstart', (event) => event.preventDefault());
  return () => {
    listeners.abort();
    clearTimeout(snapTimer);
    list.classList.remove('dragged');
  };
}

/** Scrolls to the card that is nearest in the direction of the drag. */
function snapToCard(list: HTMLElement, startLeft: number, behavior: ScrollBehavior): void {
  const { left, right } = list.getBoundingClientRect();
  const isRtl = getComputedStyle(list).direction === 'rtl';
  const padding = Number.parseFloat(getComputedStyle(list).scrollPaddingInlineStart) || 0;
  const offsets = [...list.children].map((card) => {
    const box = card.getBoundingClientRect();
    return isRtl ? box.right - right + padding : box.left - left - padding;
  });
  const isForward = list.scrollLeft > startLeft;
  const candidates = offsets.filter((offset) => (isForward ? offset >= 0 : offset <= 0));
  if (candidates.length)
    list.scrollBy({ left: isForward ? Math.min(...candidates) : Math.max(...candidates), behavior });
}
