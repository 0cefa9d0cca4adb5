/** Not there yet. */
export default function Page() {
  return null;
}
