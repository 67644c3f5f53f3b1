using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation.Drafts;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Simulating;

/// <summary>The policy that --policy names: a draft in a file, or a row by its id or by its code and version.</summary>
internal sealed class PolicySource
{
    private const char VersionSign = '@';

    private readonly TierPolicy? draft;
    private readonly string name;

    private PolicySource(string name, TierPolicy? draft)
    {
        this.name = name;
        this.draft = draft;
    }

    /// <summary>Reads the file, if it is one, before anything is opened.</summary>
    /// <exception cref="ToolException">The file cannot be read, its draft is not sound, or the text names neither a file nor a row.</exception>
    public static PolicySource Of(string text) => Path.GetExtension(text).ToUpperInvariant() switch
    {
        ".CSV" => new PolicySource(text, Sound(TierPolicyDraftCsv.Read(Content(text)))),
        ".JSON" => new PolicySource(text, Sound(JsonDraft.Read(Path.GetFileName(text), Content(text)))),
        _ when Guid.TryParse(text, out _) || VersionOf(text) is not null => new PolicySource(text, draft: null),
        _ => throw new ToolException($"--policy takes a draft file (.csv or .json), the id of a policy, or its CODE@VERSION, not '{text}'."),
    };

    /// <summary>The file's draft, or the row of the book.</summary>
    /// <exception cref="ToolException">The book has no such policy.</exception>
    public TierPolicy Find(TierPolicyBook book) => draft ?? book.All.FirstOrDefault(IsMeant) ?? throw new ToolException($"There is no tier policy {name}, or it has no tiers.");

    private bool IsMeant(TierPolicy policy) => Guid.TryParse(name, out Guid id)
        ? policy.Id == id
        : policy.Version == VersionOf(name) && string.Equals(policy.Code, name[..name.LastIndexOf(VersionSign)], StringComparison.OrdinalIgnoreCase);

    private static int? VersionOf(string text)
    {
        int sign = text.LastIndexOf(VersionSign);
        return sign > 0 && int.TryParse(text.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : null;
    }

    private static string Content(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolException($"There is no draft file {path}.");
        }

        try
        {
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"{path} is not a text in UTF-8.");
        }
    }

    private static TierPolicy Sound(TierPolicyDraft read) => read.Policy ?? throw new ToolException(string.Join(Environment.NewLine, Sentences(read.Violations)));

    private static IEnumerable<string> Sentences(IEnumerable<Violation> violations) => violations.Select(violation => MessageCatalogue.Say(violation, Languages.English));
}
