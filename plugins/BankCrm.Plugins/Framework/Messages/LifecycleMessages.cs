using System.Collections.Generic;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of lifecycle stages: refusals, reasons and activities.</summary>
internal static class LifecycleMessages
{
    public static IEnumerable<MessageText> All => new MessageText[0];
}
