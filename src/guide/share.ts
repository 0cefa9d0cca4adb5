/**
 * Ways of passing an article on, as plain links: nobody is asked for anything until one is followed, and nothing in them says
 * who follows. Mastodon's is its own page for this; the words stand behind "#", so that not even it is sent them.
 */
import type { ShareLink } from "../model/guide.ts";

/**
 * @param address of the published article
 * @example shareLinks("Judgment", "https://example.org/guide/judgment.html").map(({ id }) => id)
 */
export function shareLinks(title: string, address: string): readonly ShareLink[] {
  const [name, place, both] = [title, address, `${title} ${address}`].map(encodeURIComponent);
  return [
    { id: "email", title: "E-mail", url: `mailto:?subject=${name}&body=${place}` },
    { id: "mastodon", title: "Mastodon", url: `https://share.joinmastodon.org/#text=${both}` },
    { id: "linkedin", title: "LinkedIn", url: `https://www.linkedin.com/sharing/share-offsite/?url=${place}` },
    { id: "x", title: "X", url: `https://x.com/intent/post?text=${name}&url=${place}` },
  ];
}
