namespace BankCrm.Plugins.Framework.Messages;

/// <summary>One message in both languages.</summary>
public sealed class MessageText
{
    public MessageText(string code, string english, string chinese)
    {
        Code = code;
        English = english;
        Chinese = chinese;
    }

    public string Code { get; }

    public string English { get; }

    public string Chinese { get; }
}
