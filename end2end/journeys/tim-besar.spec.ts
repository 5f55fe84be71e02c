import { Keyboard, expect, rateByKeyboard, test } from '../support/team.ts';
import { live } from '../support/test.ts';

test('one after the other is rated by the keyboard alone, without looking for anything', async ({ desk, size, trouble }) => {
    // Typed faster than people do: the draft of the last box may come after the ratings, and is refused then.
    trouble.expect(/status of 409 .*\/api\/evaluasi\/draf/);
    const keys = new Keyboard(desk);
    await expect(desk.locator('.ev-progress')).toContainText(`0 dari ${size}`);
    await keys.tabTo('.ev-do a.button');
    await keys.press('Enter');
    for (let n = 1; n <= size; n++) {
        await rateByKeyboard(keys);
        if (n === size) break;
        // What was just set stands on the page of the next one.
        await expect(desk.locator('.ev-receipt')).toContainText('ditetapkan: Baik');
        await expect(desk.locator('.ev-people summary')).toContainText(`${n} dari ${size}`);
    }
    // After the last one the list is there again, and nobody is left.
    await expect(desk.locator('.ev-progress')).toContainText(`${size} dari ${size}`);
    await expect(desk.getByText('Ditetapkan, belum disampaikan')).toHaveCount(size);
    const letters = keys.typed / size;
    expect(keys.pressed / size, `${keys.pressed} keys besides ${letters} letters each`).toBeLessThan(20);

    // All of them are delivered with two more keys, behind their names.
    await keys.tabTo('[data-part=anggota] summary');
    await expect(desk.locator(':focus')).toHaveText(`Sampaikan ${size} hasil sekaligus`);
    await keys.press('Enter');
    await expect(desk.locator('form[action="/api/evaluasi/sampaikan-semua"] li')).toHaveCount(size);
    await keys.tabTo('form[action="/api/evaluasi/sampaikan-semua"] button');
    await keys.press('Enter');
    await expect(desk.getByText('Disampaikan, menunggu diterima')).toHaveCount(size);
    await expect(desk.locator('.ev-progress')).toContainText(`${size} sudah disampaikan`);
    await expect(desk.locator('form[action="/api/evaluasi/sampaikan-semua"]')).toHaveCount(0);
});

test('on a narrow screen the next page opens at its head, with the way to the form', async ({ desk }) => {
    await desk.setViewportSize({ width: 360, height: 740 });
    await desk.getByRole('link', { name: /^Beri penilaian/ }).first().click();
    await live(desk);
    expect(await desk.evaluate(() => scrollY)).toBe(0);
    await expect(desk.getByRole('radio').first()).not.toBeInViewport();
    await desk.getByRole('link', { name: 'Langsung ke penilaian' }).click();
    await expect(desk.getByRole('radio').first()).toBeInViewport();
});
