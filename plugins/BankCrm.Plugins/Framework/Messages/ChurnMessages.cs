using System.Collections.Generic;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of churn: refusals, reasons and alerts.</summary>
internal static class ChurnMessages
{
    public static IEnumerable<MessageText> All => new MessageText[0];
}
