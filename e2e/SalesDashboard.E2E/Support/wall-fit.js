// Everything that a wall screen shows, judged from five metres: sizes in design units, contrast, nothing clipped or covered.
() => {
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
  const faults = [];
  const luminance = rgb => {
    const [r, g, b] = rgb.match(/[\d.]+/g).slice(0, 3).map(v => { const c = v / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  const values = '.who, .rank, .leaders b, .bullets b, .bullets em, .places tbody th span, .total b, td, h1, .hero b, .share b, dd, time, .months b, .name';
  let texts = 0;
  for (const scene of document.querySelectorAll('main[data-scene]')) {
    document.querySelectorAll('main[data-scene]').forEach(other => { other.hidden = other !== scene; });
    const boxes = [];
    const walker = document.createTreeWalker(document.getElementById('stage'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || element.closest('[hidden]') || !element.checkVisibility({ visibilityProperty: true })) {
        continue;
      }
      texts++;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize) / unit;
      const name = `${scene.dataset.scene}: "${text.data.trim()}"`;
      const least = element.matches(values) ? 53.9 : 39.9;
      if (size < least) {
        faults.push(`${name} has ${size.toFixed(1)} instead of ${least}`);
      }
      const contrast = (Math.max(luminance(style.color), ground) + 0.05) / (Math.min(luminance(style.color), ground) + 0.05);
      if (contrast < 7) {
        faults.push(`${name} has a contrast of ${contrast.toFixed(1)}`);
      }
      if (element.closest('footer')) {
        continue;
      }
      for (let box = element; box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflow !== 'visible' && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight * 1.2 + 1)) {
          faults.push(`${name} is cut by ${box.tagName}.${box.className}`);
        }
      }
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) {
          continue;
        }
        // The line box is taller than its letters.
        const inset = rect.height * 0.18;
        const box = { left: rect.left + 1, right: rect.right - 1, top: rect.top + inset, bottom: rect.bottom - inset, name, element };
        if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight - 116 * unit) {
          faults.push(`${name} leaves the screen`);
        }
        for (const other of boxes) {
          if (other.element !== element && box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) {
            faults.push(`${name} covers ${other.name}`);
          }
        }
        boxes.push(box);
      }
    }
  }
  return { texts, faults: [...new Set(faults)] };
}
