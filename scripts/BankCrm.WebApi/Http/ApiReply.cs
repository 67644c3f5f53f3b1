using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankCrm.WebApi.Http;

/// <summary>The answer to one request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The type of the body; empty without a body.</param>
/// <param name="Body">The body, or nothing.</param>
internal sealed record ApiReply(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    private const string JsonType = "application/json; odata.metadata=minimal";

    /// <summary>
    /// Characters beyond ASCII stay as they are; those that mean something in a page are escaped, so that an answer that somebody
    /// puts into a page by mistake stays text.
    /// </summary>
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsError => Status >= 400;

    public static ApiReply Empty(int status = 204) => new(status, string.Empty, ReadOnlyMemory<byte>.Empty);

    public static ApiReply Text(string text, string type = "text/plain") => new(200, type, Encoding.UTF8.GetBytes(text));

    public static ApiReply Json(int status, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new ApiReply(status, JsonType, buffer.ToArray());
    }

    /// <summary>A refusal in the platform's shape.</summary>
    public static ApiReply Error(int status, int code, string message) => Json(status, writer =>
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", "0x" + code.ToString("x8", CultureInfo.InvariantCulture));
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    public ApiReply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
