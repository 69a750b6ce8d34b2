import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, type SharedFinding } from '../../src/answers/address.ts';

const shared = (parts: Partial<SharedFinding>): SharedFinding => ({ replyCode: null, enhanced: null, provider: null, cause: null, ...parts });

describe('the address of a finding', () => {
	const written: ReadonlyArray<readonly [string, SharedFinding]> = [
		['550-5.7.26-gmail', shared({ replyCode: '550', enhanced: '5.7.26', provider: 'gmail' })],
		['naver-recipient-refused', shared({ provider: 'naver', cause: 'recipient-refused' })],
		['550-spam-content', shared({ replyCode: '550', cause: 'spam-content' })],
		['4.2.2', shared({ enhanced: '4.2.2' })],
		['421', shared({ replyCode: '421' })],
		['550-5.1.10-exchange-online', shared({ replyCode: '550', enhanced: '5.1.10', provider: 'exchange-online' })],
		['550-exchange-online-relay-auth', shared({ replyCode: '550', provider: 'exchange-online', cause: 'relay-auth' })],
		['mailbox-full', shared({ cause: 'mailbox-full' })],
		['554-5.7.1-unknown', shared({ replyCode: '554', enhanced: '5.7.1', cause: 'unknown' })],
		['250-2.0.0-delivered', shared({ replyCode: '250', enhanced: '2.0.0', cause: 'delivered' })],
	];
	for (const [address, finding] of written) {
		it(`${address} is written and read`, () => {
			expect(formatAddress(finding)).toBe(address);
			expect(parseAddress(`#${address}`)).toEqual(finding);
		});
	}

	it('is read in any writing of the browser', () => {
		expect(parseAddress('#550%2D5.7.26-Gmail')).toEqual(shared({ replyCode: '550', enhanced: '5.7.26', provider: 'gmail' }));
	});

	it('is nothing where there is no finding in it', () => {
		for (const fragment of ['', '#', '#main', '#reads', '#gmail', '#how', '#550-<script>', '#%', '#5.1.1.10', '#not-a-bounce'])
			expect(parseAddress(fragment), fragment).toBeUndefined();
	});
});
