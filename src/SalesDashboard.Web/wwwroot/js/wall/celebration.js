// A won deal takes the whole screen for six seconds, at most once a minute; whatever else is won stands in the ticker.
const shownFor = 6000;
const apart = 60_000;
let last = -apart;

export function celebrate(element, html, hasSound) {
  if (performance.now() - last < apart) {
    return;
  }
  last = performance.now();
  element.innerHTML = html;
  element.hidden = false;
  setTimeout(() => {
    element.hidden = true;
    element.replaceChildren();
  }, shownFor);
  if (hasSound) {
    void chime();
  }
}

/** Two soft tones. A browser that does not allow sound without a touch stays silent. */
async function chime() {
  try {
    const audio = new AudioContext();
    for (const [index, pitch] of [660, 880].entries()) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const start = audio.currentTime + index * 0.25;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.2, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.6);
    }
    setTimeout(() => void audio.close(), 2000);
  } catch {
    // No sound here.
  }
}
