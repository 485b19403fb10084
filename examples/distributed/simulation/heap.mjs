/** What happens next: a binary heap of events, by their time. Of equal times the first pushed comes first. */
export function createEvents() {
  const heap = [];
  let pushed = 0;

  const before = (a, b) => a.time < b.time || (a.time === b.time && a.order < b.order);
  const swap = (i, j) => {
    [heap[i], heap[j]] = [heap[j], heap[i]];
  };

  return {
    get size() {
      return heap.length;
    },

    push(time, what) {
      let i = heap.push({ time, order: pushed++, what }) - 1;
      for (;;) {
        const parent = (i - 1) >> 1;
        if (i === 0 || !before(heap[i], heap[parent])) return;
        swap(i, parent);
        i = parent;
      }
    },

    /** The earliest event, which leaves the heap. */
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let i = 0; ; ) {
        let least = 2 * i + 1;
        if (least + 1 < heap.length && before(heap[least + 1], heap[least])) least++;
        if (least >= heap.length || !before(heap[least], heap[i])) return first;
        swap(i, least);
        i = least;
      }
    },
  };
}
