/** The browser as a phone in Indonesia has it: the same for journeys, pictures and measurements. */
export const executable = process.env.CAPAIAN_CHROMIUM || '/usr/bin/chromium';

export const browser = {
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: {
        executablePath: executable,
        args: [
            '--headless=new',
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    },
} as const;

/** The phone of an employee: small, touched. */
export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 };
export const desktop = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 };
