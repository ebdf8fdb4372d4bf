import type { Browser } from 'playwright-core';

const scenes = {
  tent: `<rect width="1200" height="900" fill="url(#dusk)"/><circle cx="905" cy="235" r="62" fill="#fde9c8"/>
    <path d="M0 560 240 300l170 190 190-260 260 330 150-150 190 150v340H0z" fill="#2f5d62"/><path d="M0 690 330 480l260 190 240-140 370 190v180H0z" fill="#1f4044"/>
    <path d="M0 770q600-120 1200 0v130H0z" fill="#14292c"/><path d="M430 800 600 560l170 240z" fill="#e76f51"/><path d="M600 560v240h-52z" fill="#ffe8a3"/><path d="M600 560v240h-170z" fill="#c8553d" opacity=".55"/>`,
  boots: `<rect width="1200" height="900" fill="#e9e3d8"/><ellipse cx="600" cy="735" rx="430" ry="46" fill="#cfc5b4"/>
    <path d="M330 250h190l30 260q40 60 180 80 60 10 60 70v60H330z" fill="#7a4a2b"/><path d="M330 690h460v46H330z" fill="#2d2420"/><path d="M520 260l34 250q30 50 120 70" stroke="#a86d44" stroke-width="18" fill="none"/>
    <path d="M390 300l120 34M396 360l124 34M402 420l130 34" stroke="#f4d58d" stroke-width="14" stroke-linecap="round"/>`,
  summit: `<rect width="1200" height="900" fill="url(#morning)"/><path d="M0 640 300 330l150 170 210-330 300 380 240-130v480H0z" fill="#6c8fb3"/><path d="M660 170l92 118-60 30-40-34-46 44-32-36z" fill="#fff"/>
    <path d="M0 760 260 590l260 150 300-170 380 200v130H0z" fill="#3f6286"/><path d="M0 830q600-90 1200 10v60H0z" fill="#27425e"/>`,
  forest: `<rect width="1200" height="900" fill="#dfeee3"/><path d="M0 700q600-110 1200 0v200H0z" fill="#3b7a57"/>${[90, 250, 400, 560, 740, 890, 1060].map((x, index) => `<path d="M${x} ${300 + (index % 3) * 60}l90 330h-180z" fill="${index % 2 ? '#2d6a4f' : '#1b4332'}"/><rect x="${x - 10}" y="${620 + (index % 3) * 10}" width="20" height="70" fill="#5b3a1e"/>`).join('')}`,
} as const;

export type SceneName = keyof typeof scenes;

/** Pictures of a shop for outdoor gear, drawn by the browser, so that no photograph has to be kept here. */
export async function drawPictures(browser: Browser): Promise<Record<SceneName, Buffer>> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const drawn: Partial<Record<SceneName, Buffer>> = {};
  for (const [name, content] of Object.entries(scenes) as [SceneName, string][]) {
    await page.setContent(`<body style="margin:0"><svg viewBox="0 0 1200 900" width="1200" height="900"><defs>${gradient('dusk', '#31466b', '#f4a261')}${gradient('morning', '#bfe0f2', '#fdf3e1')}</defs>${content}</svg>`);
    drawn[name] = await page.screenshot();
  }
  await page.close();
  return drawn as Record<SceneName, Buffer>;
}

function gradient(id: string, top: string, bottom: string): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
}
