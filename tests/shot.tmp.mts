import { chromium } from '@playwright/test';
import { serve } from '../src/cli/serve.ts';
const { server, origin } = await serve('dist', 0);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-background-networking'] });
const shots: Array<[string,string,number,'light'|'dark']> = JSON.parse(process.argv[2] ?? '[]');
for (const [path,name,width,scheme] of shots) {
  const p = await b.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: !name.startsWith('nojs') });
  await p.goto(origin + path); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/${name}.png`, fullPage: false }); await p.close();
}
await b.close(); server.close();
