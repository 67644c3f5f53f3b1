using System.Collections.Generic;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of customer value: refusals and reasons.</summary>
internal static class ValueMessages
{
    public static IEnumerable<MessageText> All => new MessageText[0];
}
