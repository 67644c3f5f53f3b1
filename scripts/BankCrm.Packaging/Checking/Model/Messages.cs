using System;
using System.Collections.Generic;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>The platform's messages whose ids are the same in every environment, and what their steps may have.</summary>
internal static class Messages
{
    private const string IdEnding = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<string, string> NamesById = new(StringComparer.Ordinal)
    {
        ["9ebdbb1b" + IdEnding] = "Create",
        ["20bebb1b" + IdEnding] = "Update",
        ["a1bdbb1b" + IdEnding] = "Delete",
        ["8cbdbb1b" + IdEnding] = "Assign",
        ["f2bdbb1b" + IdEnding] = "Retrieve",
        ["03bebb1b" + IdEnding] = "RetrieveMultiple",
        ["1cbebb1b" + IdEnding] = "SetState",
        ["1dbebb1b" + IdEnding] = "SetStateDynamicEntity",
        ["c5bdbb1b" + IdEnding] = "GrantAccess",
        ["dcbdbb1b" + IdEnding] = "ModifyAccess",
        ["11bebb1b" + IdEnding] = "RevokeAccess",
        ["dbbdbb1b" + IdEnding] = "Merge",
    };

    /// <summary>Messages whose steps may have images at all.</summary>
    private static readonly HashSet<string> WithImages = new(StringComparer.Ordinal)
    {
        "Assign", "Create", "Delete", "DeliverIncoming", "DeliverPromote", "Merge", "Route", "Send", "SetState", "SetStateDynamicEntity", "Update",
        "CreateMultiple", "UpdateMultiple", "DeleteMultiple",
    };

    /// <summary>The message that a step reacts to, or an empty name when its id is not one of the platform's stable ones.</summary>
    public static string NameOf(XElement step)
    {
        string name = step.Text("SdkMessageName");
        return name.Length > 0 ? name : NamesById.GetValueOrDefault(XmlReading.Id(step.Text("SdkMessageId")), string.Empty);
    }

    public static bool MayHaveImages(string message) => WithImages.Contains(message);
}
