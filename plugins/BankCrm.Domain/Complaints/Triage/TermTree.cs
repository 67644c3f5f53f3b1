using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>Terms by their parts, words or characters, so that a text is read once however many terms there are.</summary>
/// <typeparam name="TPart">A word or a character.</typeparam>
/// <typeparam name="TTerm">What a whole term stands for.</typeparam>
internal sealed class TermTree<TPart, TTerm>
    where TPart : notnull
    where TTerm : class
{
    private readonly Node root = new();

    /// <summary>What the term of these parts stands for, made when there is none yet.</summary>
    public TTerm GetOrAdd(IEnumerable<TPart> parts, System.Func<TTerm> make)
    {
        Node node = root;
        foreach (TPart part in parts)
        {
            if (!node.Next.TryGetValue(part, out Node? next))
            {
                node.Next[part] = next = new Node();
            }

            node = next;
        }

        return node.Term ??= make();
    }

    /// <summary>Starts to read at the root.</summary>
    public Walk Begin() => new(root);

    /// <summary>A way through the tree, one part after the other.</summary>
    internal struct Walk
    {
        private Node node;

        public Walk(Node node) => this.node = node;

        /// <summary>The term that ends here; null when none does.</summary>
        public readonly TTerm? Term => node.Term;

        /// <returns>False when no term goes on with the part.</returns>
        public bool Step(TPart part)
        {
            if (!node.Next.TryGetValue(part, out Node? next))
            {
                return false;
            }

            node = next;
            return true;
        }
    }

    internal sealed class Node
    {
        public Dictionary<TPart, Node> Next { get; } = new();

        public TTerm? Term { get; set; }
    }
}
