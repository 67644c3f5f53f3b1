using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace BankCrm.Browser.Tests.Support;

/// <summary>Texts in one language, as the host serves them.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string> texts;

    private Words(Dictionary<string, string> texts) => this.texts = texts;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    /// <summary>The texts of the rehearsal's own page.</summary>
    public static async Task<Words> OfPage(RehearsedBank bank, int language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in new[] { $"{language}.json", $"forms.{language}.json" })
        {
            foreach (JsonProperty text in (await bank.Read($"rehearsal/page/texts/{file}")).EnumerateObject())
            {
                all.Add(text.Name, text.Value.GetString()!);
            }
        }

        return new Words(all);
    }

    /// <summary>The texts of the shipped scripts.</summary>
    public static async Task<Words> Of(RehearsedBank bank, int language)
    {
        using HttpResponseMessage response = await bank.Get($"WebResources/bce_/strings/client.{language}.resx");
        XDocument document = XDocument.Parse(await response.Content.ReadAsStringAsync());
        return new Words(document.Descendants("data").ToDictionary(item => (string)item.Attribute("name")!, item => item.Element("value")!.Value, StringComparer.Ordinal));
    }
}
