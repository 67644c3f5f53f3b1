namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>A complaint's text whose category a person has settled.</summary>
public sealed class LabelledText
{
    public LabelledText(string text, string categoryCode)
    {
        Text = text;
        CategoryCode = categoryCode;
    }

    public string Text { get; }

    public string CategoryCode { get; }
}
