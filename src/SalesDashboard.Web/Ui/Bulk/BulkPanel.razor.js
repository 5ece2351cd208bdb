// Saves what the server streams as a file; only a script can do that without an address.
export async function save(name, content) {
  const url = URL.createObjectURL(new Blob([await content.arrayBuffer()]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
