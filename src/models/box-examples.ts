/*
 * Texts to try the decoder with: written for this site, in the form that the programs give them. Addresses are those kept for
 * examples (RFC 2606, RFC 5737); of a provider's own sentence never more than six words stand in a row (design, section 3).
 */

/** A notice as Postfix writes it, with Gmail's answer about an address that does not exist. */
const UNKNOWN = `This is the mail system at host mail.example.com.

<jinho@gmail.com>: host gmail-smtp-in.l.google.com[192.0.2.27] said:
    550-5.1.1 The email account that you tried to reach does not exist
    550 5.1.1 a92-20020a2ebe8b0 - gsmtp (in reply to RCPT TO command)

Final-Recipient: rfc822; jinho@gmail.com
Action: failed
Status: 5.1.1`;

/** Two lines of a Postfix log: one recipient is over, the other one waits. */
const LOG = `Nov 20 09:14:02 mail postfix/smtp[2411]: 4XyZ1T: to=<hoa@example.net>, relay=mx.example.net[198.51.100.7]:25, delay=1.9, dsn=5.1.1, status=bounced (host mx.example.net[198.51.100.7] said: 550 5.1.1 <hoa@example.net>: User unknown (in reply to RCPT TO command))
Nov 20 09:14:05 mail postfix/smtp[2412]: 4XyZ1T: to=<minsu@example.org>, relay=mx.example.org[203.0.113.9]:25, delay=4.8, dsn=4.2.2, status=deferred (host mx.example.org[203.0.113.9] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))`;

/** A reply that refuses an IP address for a blocklist. */
const BLOCKED = `Remote Server returned '550 5.7.1 Service unavailable, Client host [198.51.100.20] blocked using Spamhaus'`;

/** A notice of Naver, which gives its reason in a sentence and no code. */
const CODE_FREE = `보낸사람: 네이버 메일 <postmaster@naver.com>
제목: 메일이 전송되지 못했습니다

받는사람 sora@naver.com
받는 사람이 회원님의 메일을 수신차단 하였습니다.`;

/** The examples, with the last part of the message that names each. */
export const BOX_EXAMPLES = [
	{ key: 'unknown', text: UNKNOWN },
	{ key: 'log', text: LOG },
	{ key: 'blocked', text: BLOCKED },
	{ key: 'code-free', text: CODE_FREE },
] as const;
