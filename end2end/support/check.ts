import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations axe finds, each as one line that names the rule and the first elements. */
export async function axe(page: Page): Promise<string[]> {
    // Legacy: without the second page axe would otherwise open for each run.
    const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(TAGS);
    const { violations } = await builder.analyze();
    return violations.map((v) => {
        const nodes = v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`);
        return `${v.id}: ${v.help} (${v.nodes.length}) ${nodes.join(' | ')}`;
    });
}

/** Things to press that are smaller than 44 px, but for links in a sentence. */
export async function smallTargets(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const LEAST = 43.5;
        const shown = (e: Element) => {
            const r = e.getBoundingClientRect();
            return e.checkVisibility({ visibilityProperty: true }) && r.width > 1 && r.height > 1;
        };
        /** A link with words of the same sentence around it. */
        const inSentence = (e: Element) => {
            if (getComputedStyle(e).display !== 'inline') return false;
            const block = e.parentElement?.closest('p,li,dd,td,small,h1,h2,h3,h4,h5,div');
            const rest = (block as HTMLElement | null)?.innerText.replace((e as HTMLElement).innerText, '') ?? '';
            return /\p{L}{2,}/u.test(rest);
        };
        /** How far the element answers to a finger from its middle, in one direction. */
        const reach = (e: Element, x: number, y: number, dx: number, dy: number) => {
            let n = 0;
            for (; n < 60; n++) {
                const hit = document.elementFromPoint(x + dx * (n + 1), y + dy * (n + 1));
                if (!hit || !(e === hit || e.contains(hit))) break;
            }
            return n;
        };
        const out: string[] = [];
        for (const e of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
            let target: Element = e;
            if (e.matches('input')) target = e.closest('label') ?? e;
            if (e.matches('input[type=radio],input[type=checkbox]') && target === e) target = document.querySelector(`label[for="${e.id}"]`) ?? e;
            if (!shown(target) || (e.matches('a') && inSentence(e))) continue;
            let { width, height } = target.getBoundingClientRect();
            if (width < LEAST || height < LEAST) {
                target.scrollIntoView({ block: 'center', behavior: 'instant' });
                const r = target.getBoundingClientRect();
                const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
                width = Math.max(width, reach(target, x, y, -1, 0) + reach(target, x, y, 1, 0) + 1);
                height = Math.max(height, reach(target, x, y, 0, -1) + reach(target, x, y, 0, 1) + 1);
            }
            if (width < LEAST || height < LEAST) {
                const name = (target as HTMLElement).innerText?.trim().slice(0, 50) || e.getAttribute('aria-label') || e.id;
                out.push(`${target.tagName.toLowerCase()}.${target.className} "${name}" ${Math.round(width)}×${Math.round(height)}`);
            }
        }
        return out;
    });
}

/** What does not fit: the page scrolls sideways, or words end where nobody can see them. */
export async function misfits(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const out: string[] = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) out.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
        const name = (e: Element) => `${e.tagName.toLowerCase()}.${e.className} "${(e.textContent ?? '').trim().slice(0, 60)}"`;
        interface Box extends Record<'left' | 'right' | 'bottom', number> {
            /** Hidden from the eye on purpose, itself or by what it is in. */
            unseen: boolean;
            /** What does not fit can be scrolled into view. */
            scrolls: boolean;
            cutsX: boolean;
            cutsY: boolean;
        }
        const boxes = new Map<Element, Box>();
        const boxOf = (e: Element): Box => {
            const known = boxes.get(e);
            if (known) return known;
            const style = getComputedStyle(e);
            const r = e.getBoundingClientRect();
            const above = e.parentElement ? boxOf(e.parentElement) : undefined;
            const made = {
                left: r.left,
                right: r.right,
                bottom: r.bottom,
                unseen: above?.unseen || !e.checkVisibility({ visibilityProperty: true }) || (style.display !== 'contents' && (r.width <= 1 || r.height <= 1)),
                scrolls: /auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth,
                cutsX: /hidden|clip/.test(style.overflowX),
                cutsY: /hidden|clip/.test(style.overflowY),
            };
            boxes.set(e, made);
            return made;
        };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (!node.nodeValue?.trim() || !parent || parent.closest('script,style,noscript,option,.skip,svg') || boxOf(parent).unseen) continue;
            range.selectNodeContents(node);
            const text = range.getBoundingClientRect();
            if (text.width === 0) continue;
            for (let e: Element | null = parent; e && e !== document.documentElement; e = e.parentElement) {
                const box = boxOf(e);
                if (box.scrolls) break;
                const words = `"${node.nodeValue.trim().slice(0, 60)}"`;
                if (box.cutsX && (text.right > box.right + 1 || text.left < box.left - 1)) {
                    out.push(`cut at the side of ${name(e)}: ${words}`);
                    break;
                }
                if (box.cutsY && text.bottom > box.bottom + 2) {
                    out.push(`cut at the foot of ${name(e)}: ${words}`);
                    break;
                }
                if (e === document.body && (text.right > root.clientWidth + 1 || text.left < -1)) {
                    out.push(`outside of the page: ${name(parent)} ${Math.round(text.left)} to ${Math.round(text.right)}`);
                }
            }
        }
        return [...new Set(out)].slice(0, 12);
    });
}

/** Makes all text twice as large, as a person sets it in the browser. */
export async function largeText(page: Page, on: boolean): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: on ? { standard: 32, fixed: 26 } : { standard: 16, fixed: 13 } });
    await devtools.detach();
}

/** Opens everything that is folded away. */
export async function openAll(page: Page): Promise<void> {
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
}
