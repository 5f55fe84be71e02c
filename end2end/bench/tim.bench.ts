import { BEHAVIOUR, Keyboard, RESULTS, expect, rateByKeyboard, test } from '../support/team.ts';

/** Fewer for a quick look. */
const PEOPLE = Number(process.env.CAPAIAN_TEAM ?? 60);
test.use({ size: PEOPLE });
test.setTimeout(1_800_000);

test('a large team is rated by keyboard', async ({ desk, browserOf, trouble }) => {
    // Typed faster than people do: the draft of the last box may come after the ratings, and is refused then.
    trouble.expect(/status of 409 .*\/api\/evaluasi\/draf/);
    const keys = new Keyboard(desk);
    const begun = performance.now();
    await keys.tabTo('.ev-do a.button');
    await keys.press('Enter');
    const [toFirst, took] = [keys.pressed, [] as number[]];
    for (let n = 0; n < PEOPLE; n++) {
        const from = performance.now();
        await rateByKeyboard(keys);
        took.push(performance.now() - from);
    }
    const all = performance.now() - begun;
    await expect(desk.locator('.ev-progress')).toContainText(`${PEOPLE} dari ${PEOPLE}`);

    // The least there can be: the same texts typed into a bare page, one field after the other.
    const bare = await (await browserOf(null, { options: { baseURL: undefined } })).newPage();
    await bare.setContent(`<form>${'<textarea></textarea>'.repeat(2 * PEOPLE)}</form>`);
    await bare.locator('textarea').first().focus();
    const limit = new Keyboard(bare);
    const start = performance.now();
    for (let n = 0; n < PEOPLE; n++) {
        for (const text of [RESULTS, BEHAVIOUR]) {
            await limit.type(text);
            await limit.press('Tab');
        }
    }
    const least = performance.now() - start;
    const middle = took.toSorted((a, b) => a - b)[Math.floor(PEOPLE / 2)];
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    console.log(
        [
            `rating ${PEOPLE} people by keyboard`,
            `  one person: keys besides ${RESULTS.length + BEHAVIOUR.length} letters        ${(keys.pressed - toFirst) / PEOPLE} (bare: ${limit.pressed / PEOPLE})`,
            `  one person: time, median / slowest               ${seconds(middle)} / ${seconds(Math.max(...took))} (bare: ${seconds(least / PEOPLE)})`,
            `  all: keys besides letters                        ${keys.pressed}, of these ${toFirst} to the first person (bare: ${limit.pressed})`,
            `  all: letters                                     ${keys.typed}`,
            `  all: time                                        ${seconds(all)} (bare: ${seconds(least)})`,
        ].join('\n'),
    );
});
