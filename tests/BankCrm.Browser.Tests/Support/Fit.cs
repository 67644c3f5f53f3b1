using System.Threading.Tasks;
using Microsoft.Playwright;

namespace BankCrm.Browser.Tests.Support;

/// <summary>Measures in the browser whether texts have the room that they need.</summary>
internal static class Fit
{
    private const string Script =
        """
        () => {
          const cut = [];
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
            cut.push(`the page is ${document.documentElement.scrollWidth} wide`);
          }
          const labels = 'label, legend, h1, h2, h3, [role="tab"], button, [data-label], th';
          for (const element of document.querySelectorAll(labels)) {
            const box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            if (box.width === 0 || style.visibility === 'hidden' || style.position === 'absolute' && style.clipPath !== 'none') continue;
            if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') {
              cut.push(`${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 60)}" needs ${element.scrollWidth}, has ${element.clientWidth}`);
            }
          }
          return cut.join('; ');
        }
        """;

    /// <summary>The labels, headings, tabs and buttons that are cut off; empty when all fit.</summary>
    public static Task<string> WhatDoesNot(IPage page) => page.EvaluateAsync<string>(Script);
}
