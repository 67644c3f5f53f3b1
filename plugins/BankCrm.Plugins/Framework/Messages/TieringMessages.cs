using System.Collections.Generic;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of points, groups, benefits and simulation: refusals and reasons.</summary>
internal static class TieringMessages
{
    public static IEnumerable<MessageText> All => new MessageText[0];
}
