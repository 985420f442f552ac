const button = document.getElementById("in");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
